using System.Text.Json;
using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Ui.Listing;

/// <summary>
/// What a saved view holds of a list's state, as JSON: search, filters, order and columns. Fields are named by their
/// stable ids, so that a renamed field stays.
/// </summary>
public static class SavedViewText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Write(ListState state) => JsonSerializer.Serialize(
        new Content(
            state.Search,
            state.View,
            [.. state.Filters.Select(f => ListAddress.Parts(f) is var (word, value) ? new FilterContent(f.Field.Id, word, value) : null).OfType<FilterContent>()],
            [.. state.Sort.Select(s => new SortContent(s.Field.Id, s.Descending))],
            [.. state.Columns.Select(c => c.Id)]),
        Options);

    /// <summary>The state, and how many parts of it name what is gone.</summary>
    public static (ListState State, int Gone) Read(EntityDefinition entity, string text)
    {
        if (Parse(text) is not { } content)
        {
            return (ListState.Start, 1);
        }

        var filters = (content.Filters ?? []).Select(f => FieldOf(f.Field) is { } field ? ListAddress.Read(field, f.Word, f.Value) : null).ToList();
        var sort = (content.Sort ?? []).Select(s => FieldOf(s.Field) is { } field ? new Sort(field, s.Descending) : null).ToList();
        var columns = (content.Columns ?? []).Select(FieldOf).ToList();
        var view = content.View is { } named && entity.Views.Any(v => v.Name == named) ? named : null;
        var gone = filters.Count(f => f is null) + sort.Count(s => s is null) + columns.Count(c => c is null) + (view == content.View ? 0 : 1);
        return (
            new ListState
            {
                Search = content.Search,
                View = view,
                Filters = [.. filters.OfType<Filter>()],
                Sort = [.. sort.OfType<Sort>()],
                Columns = [.. columns.OfType<FieldDefinition>()],
            },
            gone);

        FieldDefinition? FieldOf(string id) => entity.Fields.FirstOrDefault(f => f.Id == id);
    }

    /// <summary>Null for what is no view's content: a list must open whatever its database holds.</summary>
    private static Content? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Content(
        string? Search, string? View, IReadOnlyList<FilterContent>? Filters, IReadOnlyList<SortContent>? Sort, IReadOnlyList<string>? Columns);

    private sealed record FilterContent(string Field, string Word, string Value);

    private sealed record SortContent(string Field, bool Descending);
}
