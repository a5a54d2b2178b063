using BusinessOS.Import.Profiling;

namespace BusinessOS.Import.Inference;

/// <summary>Columns that hold one of a few words: by an enum, by a check, or because no others ever occur.</summary>
internal static class ListDecider
{
    private const int MostDeclared = 60;
    private const int MostNamed = 10;
    private const int MostUnnamed = 5;
    private const int LongestWord = 40;

    private static readonly string[][] Lifecycle =
    [
        ["new", "draft", "planned", "requested", "lead", "todo", "backlog", "neu", "entwurf"],
        ["open", "pending", "submitted", "placed", "received", "waiting", "queued", "active", "offen"],
        ["approved", "confirmed", "accepted", "assigned", "qualified", "paid"],
        ["processing", "progress", "started", "running", "packed", "out", "ongoing", "bearbeitung"],
        ["shipped", "sent", "delivered", "resolved", "hold", "paused", "versendet"],
        ["done", "completed", "complete", "closed", "finished", "won", "returned", "erledigt", "abgeschlossen"],
        ["cancelled", "canceled", "rejected", "lost", "refunded", "failed", "archived", "inactive", "storniert", "abgelehnt"],
    ];

    public static TypeDecision? Decide(TableDraft draft, int at, string[] words)
    {
        var (column, profile) = (draft.Table.Columns[at], draft.Profile.Columns[at]);
        if (column.Allowed.Count is > 1 and <= MostDeclared && !column.Allowed.Order(StringComparer.Ordinal).SequenceEqual(["0", "1"]))
        {
            // Rows older than the rule may have other values.
            var others = profile.Counts.Keys.Where(v => !column.Allowed.Contains(v, StringComparer.OrdinalIgnoreCase)).Take(MostDeclared).ToArray();
            var values = new ValueNames(column.Allowed.Concat(others).Select(v => (v, v)));
            return new(column.Kind == SourceKind.List ? FieldTypes.MultiChoice : FieldTypes.Choice, values.NameOf, $"{column.AllowedBy} lists {column.Allowed.Count} values") { Values = values };
        }

        if (column.Kind is not (SourceKind.Unknown or SourceKind.Text or SourceKind.LongText) || !profile.IsCounted || profile.HasLines || profile.Longest > LongestWord
            || profile.IsAll(ValueForm.Decimal) || profile.IsAll(ValueForm.Boolean) || profile.IsAll(ValueForm.Date) || NameHints.IsNeverList(words) || draft.Key.Contains(at))
        {
            return null;
        }

        // Where the source declares types, an undeclared list has to be named like one.
        var isNamed = NameHints.IsList(words);
        var isFew = isNamed
            ? profile.Distinct is > 1 and <= MostNamed && profile.Filled >= profile.Distinct * 2
            : column.Kind == SourceKind.Unknown && profile.Distinct is > 1 and <= MostUnnamed && profile.Filled >= Math.Max(20, profile.Distinct * 5);
        if (!isFew)
        {
            return null;
        }

        var found = new ValueNames(InOrder(profile.Counts.Keys).Select(v => (v, v)));
        return new(FieldTypes.Choice, found.NameOf, $"{profile.Filled} values, only {profile.Distinct} different") { Values = found, IsAssumption = true };
    }

    /// <summary>In the order of a life where the words are such; otherwise by letter.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> values) =>
        values.OrderBy(v => Array.FindIndex(Lifecycle, stage => Words.Of(v).Any(stage.Contains)) is var stage and >= 0 ? stage : Lifecycle.Length / 2).ThenBy(v => v, StringComparer.OrdinalIgnoreCase);
}
