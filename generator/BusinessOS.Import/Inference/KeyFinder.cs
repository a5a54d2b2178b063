namespace BusinessOS.Import.Inference;

/// <summary>Finds what tells the rows of a table apart, where the source does not say it.</summary>
internal static class KeyFinder
{
    private static readonly string[] KeyWords = ["id", "key", "no", "nr", "number", "code", "sku", "isbn", "nummer"];

    private const int Named = 3;

    public static void Find(TableDraft draft)
    {
        var table = draft.Table;
        if (table.PrimaryKey.Count > 0)
        {
            (draft.Key, draft.KeyIsDeclared, draft.KeyIsBelieved) = ([.. table.PrimaryKey.Select(table.IndexOf)], true, true);
            return;
        }

        if (table.Unique.FirstOrDefault(u => u.All(c => table.Column(c)?.Required is true)) is { Count: > 0 } unique)
        {
            (draft.Key, draft.KeyIsDeclared, draft.KeyIsBelieved) = ([.. unique.Select(table.IndexOf)], true, true);
            return;
        }

        var candidates = Enumerable.Range(0, table.Columns.Count)
            .Where(i => draft.Profile is { IsWhole: true, Rows: > 0 } && draft.Profile.Columns[i] is { IsUnique: true, HasLines: false, Longest: <= 100 } column && column.Filled == draft.Profile.Rows)
            .Select(i => (At: i, Rank: Rank(draft, i)))
            .Where(c => c.Rank > 0)
            .OrderByDescending(c => c.Rank).ThenBy(c => c.At)
            .ToList();
        (draft.Key, draft.KeyIsBelieved) = candidates.Count > 0 ? ((IReadOnlyList<int>)[candidates[0].At], candidates[0].Rank >= Named) : ([], false);
    }

    /// <summary>Better the more its name says that it is one; none for what is only different by chance.</summary>
    private static int Rank(TableDraft draft, int column)
    {
        var words = Words.Of(draft.Table.Columns[column].Name);
        var own = Words.Singular(Words.OfTable(draft.Table.ShortName));
        var isNamed = words.Length > 0 && KeyWords.Contains(words[^1]);
        return isNamed && (words.Length == 1 || words[..^1].All(own.Contains)) ? 4
            : (isNamed && column == 0) || LeadsUp(draft, column) ? Named
            : words is ["name"] || (words is [.., "name"] && words[..^1].All(own.Contains)) ? 2
            : column == 0 && draft.Profile.Rows >= 3 && !words.Any(NameHints.PartsOfNames.Contains) ? 1
            : 0;
    }

    /// <summary>Whether another column, such as a manager, holds values of this one only.</summary>
    private static bool LeadsUp(TableDraft draft, int column) => Enumerable.Range(0, draft.Table.Columns.Count).Any(other =>
        other != column && NameHints.IsUpwards(Words.Of(draft.Table.Columns[other].Name)) && draft.Profile.Columns[other] is { IsCounted: true, Distinct: > 0 } values
        && values.Counts.Keys.All(draft.Profile.Columns[column].Counts.ContainsKey));
}
