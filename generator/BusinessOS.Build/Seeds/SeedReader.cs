using System.Collections.Immutable;
using BusinessOS.Model;

namespace BusinessOS.Build.Seeds;

/// <summary>
/// Reads the seed files of an app: <c>seed/Loan.csv</c> holds records of the entity Loan, those below <c>demo/</c> are for
/// previews. Everything wrong is told at its line and column.
/// </summary>
internal sealed class SeedReader
{
    private const int MostProblems = 100;

    private readonly App _app;
    private readonly DiagnosticBag _problems = new();
    private readonly List<SeedFile> _files = [];
    private int _told;

    private SeedReader(App app) => _app = app;

    /// <param name="texts">The files by the name problems use.</param>
    public static Outcome<IReadOnlyList<SeedTable>> Read(App app, ImmutableSortedDictionary<string, string> texts)
    {
        if (texts.Count == 0)
        {
            return new(Array.Empty<SeedTable>());
        }

        var reader = new SeedReader(app);
        foreach (var (path, text) in texts)
        {
            reader.Open(path, text);
        }

        foreach (var entity in reader._files.GroupBy(f => f.Entity.Name))
        {
            reader.FindKeys([.. entity.OrderBy(f => f.IsDemo)]);
        }

        var tables = reader._files.Select(reader.Table).ToList();
        return new(reader._problems.HasErrors ? null : tables, reader._problems.ToSorted());
    }

    private void Open(string path, string text)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var entity = _app.Entities.FirstOrDefault(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase));
        if (entity is null)
        {
            var near = NearestName.Find(name, _app.Entities.Select(e => e.Name));
            _problems.Add(SeedDiagnostics.UnknownEntity, SourceSpan.StartOf(path), name, near is null ? "Name the file after an entity of the app, as in seed/Loan.csv." : $"Did you mean '{near}'?");
            return;
        }

        var lines = SeedLines.Read(path, text, _problems);
        if (lines.Rows.Count == 0)
        {
            _problems.Add(SeedDiagnostics.Empty, SourceSpan.StartOf(path));
            return;
        }

        var isDemo = Path.GetFileName(Path.GetDirectoryName(path)) == "demo";
        _files.Add(new SeedFile(path, isDemo, entity, SeedColumns.Read(entity, lines, _problems), lines));
    }

    private void FindKeys(IReadOnlyList<SeedFile> files)
    {
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var column = file.Columns.Key >= 0 ? file.Columns.Key : file.NaturalKey;
            if (column < 0)
            {
                Tell(SeedDiagnostics.NoKey, file.Lines.Header[0].Span, file.Entity.Name);
                continue;
            }

            for (var row = 0; row < file.Lines.Rows.Count; row++)
            {
                if (file.CellOf(row, column) is not { } key)
                {
                    Tell(SeedDiagnostics.Missing, file.SpanOf(row, column), "The key", "");
                }
                else if (!seen.TryAdd(key, file.SpanOf(row, column)))
                {
                    var first = seen[key];
                    Tell(SeedDiagnostics.DuplicateKey, file.SpanOf(row, column), key, first.File == file.Path ? $"line {first.Line}" : $"{first.File}, line {first.Line}");
                }
                else
                {
                    file.Keys[row] = key;
                }
            }
        }
    }

    private SeedTable Table(SeedFile file)
    {
        var rows = new List<SeedRow>(file.Lines.Rows.Count);
        var names = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        int[] positions = [.. file.Columns.Positions];
        var missing = file.Entity.Fields.Where(f => f is { Required: true, Default: null, IsStored: true, Type: not (FieldType.Boolean or FieldType.AutoNumber or FieldType.File or FieldType.Image or FieldType.Signature) }
            || f.Name == file.Entity.Owner?.Via).ToList();
        for (var row = 0; row < file.Lines.Rows.Count; row++)
        {
            var cells = file.Lines.Rows[row];
            if (cells.Count > file.Lines.Header.Count)
            {
                Tell(SeedDiagnostics.WrongWidth, cells[file.Lines.Header.Count].Span, cells.Count, file.Lines.Header.Count);
            }

            foreach (var field in missing)
            {
                var at = file.Columns.Fields.Where(f => f.Value.Name == field.Name).Select(f => f.Key).FirstOrDefault(-1);
                if (file.CellOf(row, at) is null)
                {
                    Tell(SeedDiagnostics.Missing, file.SpanOf(row, Math.Max(at, 0)), field.Label, at < 0 ? $" in a column '{field.Name}'" : "");
                }
            }

            var values = positions.Select(at => file.CellOf(row, at) is { } text ? Value(file, row, at, text, names) : null).ToEquatableArray();
            rows.Add(new SeedRow(cells[0].Span.Line, file.Keys.GetValueOrDefault(row, ""), values));
        }

        return new SeedTable(file.Path, file.Entity.Name, file.IsDemo, file.Columns.Names, rows.ToEquatableArray());
    }

    private string? Value(SeedFile file, int row, int at, string text, Dictionary<string, Dictionary<string, string>> names)
    {
        if (at == file.Columns.Status)
        {
            return Fitting(SeedValue.State(file.Entity, text), text, "the status", file.SpanOf(row, at));
        }

        var field = file.Columns.Fields[at];
        if (field is { Type: FieldType.References, Target: { } others })
        {
            string?[] keys = [.. SeedValue.Parts(text).Select(part => Key(file, row, at, others, part, names))];
            return keys.Contains(null) ? null : string.Join(';', keys);
        }

        return field is { Type: FieldType.Reference, Target: { } target }
            ? Key(file, row, at, target, text, names)
            : Fitting(field.Type == FieldType.Team ? SeedValue.Team(_app, text) : SeedValue.Read(field, text), text, field.Label, file.SpanOf(row, at));
    }

    /// <summary>The key of the record that a text names.</summary>
    private string? Key(SeedFile file, int row, int at, EntityRef target, string text, Dictionary<string, Dictionary<string, string>> names)
    {
        if (target.App != _app.Id)
        {
            return text; // what it leads to is the other app's, and asked when it is there
        }

        if (!names.TryGetValue(target.Name, out var known))
        {
            names[target.Name] = known = NamesOf(target.Name, file.IsDemo);
        }

        if (known.TryGetValue(text, out var key))
        {
            return key;
        }

        var near = known.Count is > 0 and <= 1_000 ? NearestName.Find(text, known.Keys) : null;
        Tell(SeedDiagnostics.LeadsNowhere, file.SpanOf(row, at), target.Name, text, near is null ? $"Add it to seed/{target.Name}.csv, or name one that is there by its key, a unique field or its title." : $"Did you mean '{near}'?");
        return null;
    }

    /// <summary>What records of an entity can be called, with their keys. A key wins over a name.</summary>
    private Dictionary<string, string> NamesOf(string entity, bool withDemo)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = _files.Where(f => f.Entity.Name == entity && (withDemo || !f.IsDemo)).ToList();
        foreach (var key in files.SelectMany(f => f.Keys.Values))
        {
            names[key] = key;
        }

        foreach (var file in files)
        {
            foreach (var column in file.Names.ToArray())
            {
                foreach (var (row, key) in file.Keys)
                {
                    if (file.CellOf(row, column) is { } name)
                    {
                        names.TryAdd(name, key);
                    }
                }
            }
        }

        return names;
    }

    private string? Fitting((string? Value, string? Expected) read, string text, string what, SourceSpan span)
    {
        if (read.Value is null)
        {
            Tell(SeedDiagnostics.DoesNotFit, span, text.Length > 60 ? text[..60] + "…" : text, what, read.Expected ?? "another");
        }

        return read.Value;
    }

    /// <summary>A file with one mistake in every row is told about with the first ones.</summary>
    private void Tell(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments)
    {
        if (_told++ < MostProblems)
        {
            _problems.Add(descriptor, span, arguments);
        }
    }
}
