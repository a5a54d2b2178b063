using BusinessOS.Import.Profiling;

namespace BusinessOS.Import.Inference;

/// <summary>Names the entities: the table's words without prefixes, in the singular.</summary>
internal static class TableNamer
{
    private const int SharedFrom = 3;

    // What C# code, expressions and every record need for themselves.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Id", "CreatedAt", "CreatedBy", "ChangedAt", "ChangedBy", "RowVersion", "User", "Today", "Now", "Equals", "Finalize", "GetHashCode", "GetType",
        "MemberwiseClone", "ReferenceEquals", "ToString", "System", "Microsoft", "BusinessOS", "Record", "Convert", "DateOnly", "DateTime", "DateTimeOffset",
        "Decimal", "Enum", "Guid", "Math", "Object", "String", "TimeOnly", "TimeSpan",
    };

    public static List<TableDraft> Draft(ISource source, IReadOnlyList<SourceTable> tables)
    {
        var shared = SharedPrefix(tables);
        var (taken, addresses) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        var drafts = new List<TableDraft>();
        foreach (var table in tables)
        {
            var words = Words.OfTable(table.ShortName);
            words = shared is not null && words.Length > 1 && words[0] == shared ? words[1..] : words;
            var singular = Words.Singular(words);
            var name = Words.Entity(singular);
            name = Reserved.Contains(name) ? $"{name}Entry" : name;
            name = Words.Free(name, n => taken.Contains(n) || addresses.Contains(Words.Plural(n.ToLowerInvariant())));
            taken.Add(name);
            addresses.Add(Words.Plural(name.ToLowerInvariant()));
            drafts.Add(new TableDraft(table, TableProfile.Of(source, table), name) { Label = LabelOf(name, singular, table.ShortName) });
        }

        return drafts;
    }

    /// <summary>What the table's name says and the entity's cannot.</summary>
    private static string? LabelOf(string name, string[] singular, string written)
    {
        if (written.All(c => c < 128 && (char.IsLetterOrDigit(c) || c is '_' or ' ' or '-' or '.')) && singular.Length > 0 && string.Join("", singular).Length <= name.Length)
        {
            var label = string.Join(' ', singular);
            label = char.ToUpperInvariant(label[0]) + label[1..];
            return label == SpecName.ToLabel(name) ? null : label;
        }

        return Words.LabelFor(name, written);
    }

    /// <summary>The word all tables begin with, such as an old program's name.</summary>
    private static string? SharedPrefix(IReadOnlyList<SourceTable> tables)
    {
        if (tables.Count < SharedFrom)
        {
            return null;
        }

        var first = tables.Select(t => Words.OfTable(t.ShortName)).ToList();
        return first.TrueForAll(w => w.Length > 1 && w[0] == first[0][0]) ? first[0][0] : null;
    }
}
