namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Brings given lists into the form that is stored: nothing twice, choices in the order of their options.</summary>
internal static class SeveralValues
{
    private const int MostTags = 50;
    private const int LongestTag = 50;
    private const int MostRecords = 500;

    /// <returns>The list to store, and what is wrong with it.</returns>
    public static (object? Value, string? Problem) Read(FieldDefinition field, object given) =>
        field.Kind switch
        {
            FieldKind.Tags => Tags(field, given),
            FieldKind.References => Records(Several.Values(given)),
            _ => Choices(field, Several.Values(given)),
        };

    /// <summary>Which they are is all that counts, so they are kept in the order of their ids.</summary>
    private static (object? Value, string? Problem) Records(IReadOnlyList<object> given)
    {
        List<Guid> ids = [.. given.OfType<Guid>().Distinct().Order()];
        return (ids, ids.Count > MostRecords ? Say($"At most {MostRecords}, and these are {ids.Count}.") : null);
    }

    private static (object? Value, string? Problem) Choices(FieldDefinition field, IReadOnlyList<object> given) =>
        given.All(value => field.OptionOf(value) is not null)
            ? (Several.Of(field, field.Options.Select(o => o.Value).Where(given.Contains)), null)
            : (given, Say($"Choose among {string.Join(", ", field.Options.Select(o => o.Label))}."));

    private static (object? Value, string? Problem) Tags(FieldDefinition field, object given)
    {
        string[] tags =
        [
            .. Several.Values(given).OfType<string>()
                .Select(tag => string.Join(' ', tag.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                .Where(tag => tag.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        var list = Several.Of(field, tags);
        return (list, tags switch
        {
            _ when tags.Length > MostTags => Say($"At most {MostTags} tags, and these are {tags.Length}."),
            _ when tags.FirstOrDefault(tag => tag.Length > LongestTag) is { } tag => Say($"A tag has at most {LongestTag} characters: '{tag[..LongestTag]}…' is longer."),
            _ when tags.FirstOrDefault(tag => tag.Contains(',') || !TextValues.IsStorable(tag)) is { } tag => Say($"A tag is a word or two without commas: '{tag}' is none."),
            _ => null,
        });
    }
}
