using System.Globalization;
using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Records.Views;

/// <summary>Names the bars of a chart.</summary>
internal static class GroupLabels
{
    /// <param name="titles">For a reference: the records the actor may read, by id.</param>
    public static IReadOnlyList<Group> Of(FieldDefinition by, IReadOnlyList<GroupRow> rows, Dictionary<Guid, string> titles) =>
        by.Kind is FieldKind.Date or FieldKind.DateTime
            ? [.. rows.OrderBy(r => r.Key is null).ThenBy(r => r.Key).Select(Month)]
            : [.. rows.Select(r => new Group(r.Key, Label(by, r.Key, titles), r.Value))];

    private static Group Month(GroupRow row)
    {
        if (row.Key is not int month)
        {
            return new Group(null, "Empty", row.Value);
        }

        var first = new DateOnly(month / 100, month % 100, 1);
        return new Group(first, first.ToString("MMM yyyy", LanguageFormats.Culture), row.Value);
    }

    private static string Label(FieldDefinition by, object? key, Dictionary<Guid, string> titles) => key switch
    {
        null or "" => "Empty",
        bool yes => yes ? Say("Yes") : Say("No"),
        Guid id => titles.GetValueOrDefault(id) ?? Say("Not visible to you"),
        _ => by.OptionOf(key)?.Label ?? Convert.ToString(key, CultureInfo.CurrentCulture) ?? "",
    };
}
