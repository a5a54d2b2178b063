using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Ui.Listing;

/// <summary>What a list shows: the part of it that lives in the address, so that back, reload and a sent link agree.</summary>
public sealed record ListState
{
    public const int PageSize = 50;

    /// <summary>In the place of a saved view's id: the list as it is, also where it would begin with one.</summary>
    public const string NoView = "none";

    public static readonly ListState Start = new();

    public string? Search { get; init; }

    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>Empty: the order of the page itself.</summary>
    public IReadOnlyList<Sort> Sort { get; init; } = [];

    /// <summary>Counts from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The name of a stored condition, such as the one behind a dashboard's figure.</summary>
    public string? View { get; init; }

    /// <summary>The columns in order; empty: those of the page itself.</summary>
    public IReadOnlyList<FieldDefinition> Columns { get; init; } = [];

    /// <summary>The id of the saved view it came from; <see cref="NoView"/> where a person wants none.</summary>
    public string? Saved { get; init; }

    /// <summary>Whether it is narrower than the page is by itself.</summary>
    public bool IsNarrowed => Search is not null || Filters.Count > 0 || View is not null;

    public ListState Searching(string? text) =>
        this with { Search = string.IsNullOrWhiteSpace(text) ? null : text.Trim(), Page = 1 };

    public ListState With(Filter filter) => this with { Filters = [.. Filters, filter], Page = 1 };

    public ListState Without(Filter filter) => this with { Filters = [.. Filters.Where(f => f != filter)], Page = 1 };

    /// <summary>Puts filters in the place of one; at the end when there is none to replace.</summary>
    public ListState Replacing(Filter? before, IReadOnlyList<Filter> after)
    {
        var kept = Filters.ToList();
        var at = before is null ? -1 : kept.IndexOf(before);
        if (at < 0)
        {
            kept.AddRange(after);
        }
        else
        {
            kept.RemoveAt(at);
            kept.InsertRange(at, after);
        }

        return this with { Filters = kept, Page = 1 };
    }

    /// <summary>Only records in this state, or in any when null; other filters stay.</summary>
    public ListState InState(FieldDefinition status, object? value)
    {
        var others = Filters.Where(f => f.Field != status);
        return this with
        {
            Filters = value is null ? [.. others] : [new Filter(status, FilterOperator.Equal, value), .. others],
            Page = 1,
        };
    }

    /// <summary>The one state the list is narrowed to; null when it is none or several.</summary>
    public object? StateOf(FieldDefinition status) =>
        Filters.Where(f => f.Field == status).ToList() is [{ Operator: FilterOperator.Equal or FilterOperator.In, Values: [{ } value] }] ? value : null;

    /// <summary>A click on a header: ascending, then descending, then as before.</summary>
    public ListState SortedBy(FieldDefinition field)
    {
        var current = Sort is [var first, ..] && first.Field == field ? first : null;
        IReadOnlyList<Sort> next = current switch
        {
            null => [new Sort(field, false)],
            { Descending: false } => [new Sort(field, true)],
            _ => [],
        };
        return this with { Sort = next, Page = 1 };
    }

    public ListState OnPage(int page) => this with { Page = Math.Max(1, page) };

    public ListState Cleared() => this with { Search = null, Filters = [], View = null, Page = 1 };
}
