using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Ui.Listing;

/// <summary>The order of a page as its owner wrote it: <c>DueOn desc, Number</c>.</summary>
public static class SortText
{
    public static IReadOnlyList<Sort> Read(EntityDefinition entity, string? text)
    {
        var sorts = new List<Sort>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (entity.Asked(words[0]) is { } field)
            {
                sorts.Add(new Sort(field, words.Length > 1 && words[1].Equals("desc", StringComparison.OrdinalIgnoreCase)));
            }
        }

        return sorts;
    }
}
