namespace BusinessOS.Import.Inference;

/// <summary>Tables that are only a short list of words, which others pick from: they become the choice of those who pick.</summary>
internal static class LookupFinder
{
    private const int MostWords = 12;
    private const int LongestWord = 40;

    private static readonly string[] WordColumns = ["name", "label", "title", "description", "text", "caption", "value", "bezeichnung"];
    private static readonly string[] Lists = ["status", "state", "type", "kind", "category", "priority", "level", "stage", "gender", "method", "severity", "rating"];
    private static readonly string[] Silent = ["id", "key", "code", "sort", "order", "position", "seq", "sequence", "rank"];

    public static void Find(IReadOnlyList<TableDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            var table = draft.Table;
            var isReferred = drafts.Any(d => d != draft && d.Table.ForeignKeys.Any(k => k.Target == table.Name && k.Columns.Count == 1));
            if (!isReferred || table.ForeignKeys.Count > 0 || draft.Key.Count != 1 || draft.Profile is not { Rows: > 1 and <= MostWords, IsWhole: true }
                || !Words.Of(table.ShortName).Any(w => Lists.Contains(Words.Singular(w))))
            {
                continue;
            }

            var others = Enumerable.Range(0, table.Columns.Count).Where(i => i != draft.Key[0] && draft.Profile.Columns[i].Filled > 0).ToArray();
            var word = others.FirstOrDefault(i => Words.Of(table.Columns[i].Name) is [.., var last] && WordColumns.Contains(last), -1);
            if (others.Length == 0)
            {
                word = draft.Key[0];
            }

            if (word < 0 || draft.Profile.Columns[word] is not { IsUnique: true, Longest: <= LongestWord } words || words.Filled != draft.Profile.Rows
                || others.Any(i => i != word && !Words.Of(table.Columns[i].Name).Any(Silent.Contains)))
            {
                continue;
            }

            draft.Folded = ListOf(draft, word);
        }
    }

    // The rows are few, so what was counted while they were looked at is in their order.
    private static ValueNames ListOf(TableDraft draft, int word) =>
        new(draft.Profile.Columns[draft.Key[0]].Counts.Keys.Zip(draft.Profile.Columns[word].Counts.Keys));
}
