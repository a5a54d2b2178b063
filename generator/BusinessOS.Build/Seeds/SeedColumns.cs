using BusinessOS.Model;

namespace BusinessOS.Build.Seeds;

/// <summary>What each column of a seed file is: the key, the status, or a field.</summary>
internal sealed class SeedColumns
{
    private const string KeyName = "key";
    private const string StatusName = "Status";

    /// <summary>The position of the key; negative when there is none.</summary>
    public int Key { get; private set; } = -1;

    /// <summary>The position of the status; negative when there is none.</summary>
    public int Status { get; private set; } = -1;

    public Dictionary<int, Field> Fields { get; } = [];

    /// <summary>The names of what is given, in the order of the columns.</summary>
    public EquatableArray<string> Names => [.. Positions.Select(i => i == Status ? StatusName : Fields[i].Name)];

    /// <summary>The positions of what is given.</summary>
    public IEnumerable<int> Positions => Fields.Keys.Concat(Status < 0 ? [] : [Status]).Order();

    public static SeedColumns Read(Entity entity, SeedLines lines, DiagnosticBag problems)
    {
        var columns = new SeedColumns();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < lines.Header.Count; i++)
        {
            if (lines.Header[i] is not { Text: { } name } cell)
            {
                continue;
            }

            if (!seen.Add(name))
            {
                problems.Add(SeedDiagnostics.ColumnTwice, cell.Span, name);
            }
            else if (name.Equals(KeyName, StringComparison.OrdinalIgnoreCase) && !entity.Fields.Any(f => f.Name == name))
            {
                columns.Key = i;
            }
            else if (entity.HasStates && name.Equals(StatusName, StringComparison.OrdinalIgnoreCase))
            {
                columns.Status = i;
            }
            else
            {
                columns.Take(i, entity, name, cell.Span, problems);
            }
        }

        return columns;
    }

    private void Take(int at, Entity entity, string name, SourceSpan span, DiagnosticBag problems)
    {
        var field = entity.Fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? entity.Fields.FirstOrDefault(f => string.Equals(f.Label, name, StringComparison.OrdinalIgnoreCase));
        if (field is null)
        {
            var near = NearestName.Find(name, entity.Fields.Select(f => f.Name));
            problems.Add(SeedDiagnostics.UnknownColumn, span, entity.Name, name, near is null ? "Name a field of it, 'key', or leave the column out." : $"Did you mean '{near}'?");
            return;
        }

        var (what, fix) = field switch
        {
            { IsComputed: true } => ("is worked out", "Leave the column out."),
            { Type: FieldType.Lines } => ("is records of their own", $"Give them in seed/{field.Target?.Name}.csv, each with the key of its record in '{field.Via}'."),
            { Type: FieldType.File or FieldType.Image } => ("is a file people upload", "Leave the column out."),
            { Type: FieldType.Signature } => ("is signed by people", "Leave the column out."),
            _ => ("", ""),
        };
        if (what.Length > 0)
        {
            problems.Add(SeedDiagnostics.NotGiven, span, field.Name, what, fix);
            return;
        }

        Fields[at] = field;
    }
}
