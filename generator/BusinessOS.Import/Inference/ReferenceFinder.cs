using BusinessOS.Import.Profiling;

namespace BusinessOS.Import.Inference;

/// <summary>
/// Finds references nobody declared: a column whose values are all keys of another table's, and whose name says so or
/// whose values leave no doubt.
/// </summary>
internal static class ReferenceFinder
{
    private const int FewestToBelieve = 3;

    private static readonly string[] Endings = ["id", "key", "fk", "no", "nr", "number", "code", "ref", "name", "sku", "nummer"];

    public static void Find(IReadOnlyList<TableDraft> drafts, bool declaresTypes)
    {
        foreach (var draft in drafts.Where(d => d.Profile.Rows > 0))
        {
            for (var i = 0; i < draft.Table.Columns.Count; i++)
            {
                var column = draft.Table.Columns[i].Name;
                if (draft.Table.ForeignKeys.Any(k => k.Columns.Contains(column)) || (draft.Key.Count == 1 && draft.Key[0] == i))
                {
                    continue;
                }

                if (Best(draft, i, drafts, declaresTypes) is { } key)
                {
                    draft.Table = draft.Table with { ForeignKeys = [.. draft.Table.ForeignKeys, key] };
                }
            }
        }
    }

    private static ForeignKey? Best(TableDraft draft, int at, IReadOnlyList<TableDraft> drafts, bool declaresTypes)
    {
        var profile = draft.Profile.Columns[at];
        if (!profile.IsCounted || profile.Filled == 0 || profile.IsAll(ValueForm.Boolean))
        {
            return null;
        }

        return drafts
            .SelectMany(target => KeysOf(target).Select(key => (Target: target, Key: key)))
            .Select(t => (t.Target, t.Key, Rank: Rank(draft, at, t.Target, t.Key, declaresTypes)))
            .Where(t => t.Rank > 0 && profile.Counts.Keys.All(t.Target.Profile.Columns[t.Key].Counts.ContainsKey))
            .OrderByDescending(t => t.Rank)
            .Select(t => new ForeignKey([draft.Table.Columns[at].Name], t.Target.Table.Name, [t.Target.Table.Columns[t.Key].Name])
            {
                Evidence = $"{(profile.Filled == 1 ? "its one value is" : $"all {profile.Filled} values are")} in {t.Target.Table.Columns[t.Key].Name} of {t.Target.Table.Name}",
            })
            .FirstOrDefault();
    }

    /// <summary>The columns a row can be called by: its key, and other names no two rows share.</summary>
    private static IEnumerable<int> KeysOf(TableDraft target) => Enumerable.Range(0, target.Table.Columns.Count)
        .Where(i => (target.Key.Count == 1 && target.Key[0] == i) || Words.Of(target.Table.Columns[i].Name) is [.., "name" or "code" or "email" or "number" or "no" or "title"])
        .Where(i => target.Profile.Columns[i] is { IsUnique: true } column && column.Filled == target.Profile.Rows && target.Profile.IsWhole && column.Filled > 1);

    private static int Rank(TableDraft draft, int at, TableDraft target, int key, bool declaresTypes)
    {
        var words = Words.Of(draft.Table.Columns[at].Name);
        var stem = words.Length > 1 && Endings.Contains(words[^1]) ? words[..^1] : words;
        var (entity, keyWords) = (Words.Singular(Words.OfTable(target.Table.ShortName)), Words.Of(target.Table.Columns[key].Name));
        var singular = Words.Singular(stem);
        var isKey = target.Key.Count == 1 && target.Key[0] == key;
        if (target == draft)
        {
            return NameHints.IsUpwards(words) && draft.Profile.Columns[at].Distinct > 0 ? 5 : 0;
        }

        var isNamed = singular.SequenceEqual(entity) || (words.Length > 1 && words.SequenceEqual(keyWords)) || (entity.Length > 0 && singular.Length > 1 && singular[^1] == entity[^1]);
        if (isNamed)
        {
            return isKey ? 6 : declaresTypes ? 0 : 4;
        }

        // Whole numbers are in one another by chance; words are not.
        return !declaresTypes && isKey && draft.Profile.Columns[at].Distinct >= FewestToBelieve
            && !target.Profile.Columns[key].IsAll(ValueForm.Integer) && !target.Profile.Columns[key].IsAll(ValueForm.Date) ? 1 : 0;
    }
}
