using System.Globalization;
using BusinessOS.Runtime.Records.Querying;
using Microsoft.AspNetCore.WebUtilities;

namespace BusinessOS.Runtime.Ui.Listing;

/// <summary>
/// A list's state in its address, in the words REST and the export use: <c>?status.in=Out,Approved&amp;dueOn.lt=2026-01-01&amp;q=canon&amp;sort=-dueOn&amp;page=2</c>.
/// Reading is lenient: what a person's old bookmark says and the app no longer knows is passed over.
/// </summary>
public static class ListAddress
{
    private const string Search = "q";
    private const string Sorting = "sort";
    private const string Page = "page";
    private const string View = "view";
    private const string Columns = "columns";
    private const string Saved = "saved";

    private static readonly (string Word, FilterOperator Operator)[] Words =
    [
        ("eq", FilterOperator.Equal),
        ("ne", FilterOperator.NotEqual),
        ("lt", FilterOperator.Less),
        ("le", FilterOperator.LessOrEqual),
        ("gt", FilterOperator.Greater),
        ("ge", FilterOperator.GreaterOrEqual),
        ("contains", FilterOperator.Contains),
        ("starts", FilterOperator.StartsWith),
        ("in", FilterOperator.In),
        ("any", FilterOperator.HasAny),
        ("all", FilterOperator.HasAll),
    ];

    public static ListState Read(EntityDefinition entity, string uri)
    {
        var query = uri.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? uri[at..] : "";
        query = query.IndexOf('#', StringComparison.Ordinal) is >= 0 and var end ? query[..end] : query;
        var state = ListState.Start;
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().ToString();
            var value = pair.DecodeValue().ToString();
            state = name switch
            {
                Search => state.Searching(value),
                Sorting => state with { Sort = ReadSort(entity, value) },
                Page => state.OnPage(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1),
                Columns => state with { Columns = ReadColumns(entity, value) },
                Saved => state with { Saved = value.Length > 0 ? value : null },
                View => state with { View = value.Length > 0 ? value : null },
                _ => ReadFilter(entity, name, value) is { } filter ? state with { Filters = [.. state.Filters, filter] } : state,
            };
        }

        return state;
    }

    /// <summary>The address of this state on a page: <c>/loans?status=Out</c>.</summary>
    public static string Write(string path, ListState state)
    {
        var parts = Parts(state).ToList();
        if (state.Page > 1)
        {
            parts.Add((Page, state.Page.ToString(CultureInfo.InvariantCulture)));
        }

        if (state.View is { } view)
        {
            parts.Add((View, view));
        }

        if (state.Columns.Count > 0)
        {
            parts.Add((Columns, string.Join(',', state.Columns.Select(NameOf))));
        }

        if (state.Saved is { } saved)
        {
            parts.Add((Saved, saved));
        }

        return Join(path, parts);
    }

    /// <summary>The export of what the list shows, all pages of it.</summary>
    public static string Export(EntityDefinition entity, ListState state) =>
        Join(
            $"/export/{entity.App}/{entity.Slug}.csv",
            [
                .. Parts(state),
                .. state.View is { } view && entity.Views.Any(v => v.Name == view) ? [(View, view)] : Array.Empty<(string, string)>(),
                .. state.Columns.Count > 0 ? [("fields", string.Join(',', state.Columns.Select(NameOf)))] : Array.Empty<(string, string)>(),
            ]);

    /// <summary>A filter as its comparison and its value.</summary>
    internal static (string Word, string Value) Parts(Filter filter)
    {
        var (name, value) = WriteFilter(filter);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return (dot < 0 ? "eq" : name[(dot + 1)..], value);
    }

    /// <summary>The entity's list, narrowed to these filters.</summary>
    public static string Of(EntityDefinition entity, params IReadOnlyList<Filter> filters) =>
        Write(RecordAddress.List(entity), new ListState { Filters = filters });

    private static IEnumerable<(string Name, string Value)> Parts(ListState state)
    {
        if (state.Search is { } search)
        {
            yield return (Search, search);
        }

        foreach (var filter in state.Filters)
        {
            yield return WriteFilter(filter);
        }

        if (state.Sort.Count > 0)
        {
            yield return (Sorting, string.Join(',', state.Sort.Select(s => (s.Descending ? "-" : "") + NameOf(s.Field))));
        }
    }

    private static (string Name, string Value) WriteFilter(Filter filter)
    {
        var name = NameOf(filter.Field);
        return filter.Operator switch
        {
            FilterOperator.IsEmpty => (name + ".empty", "true"),
            FilterOperator.IsNotEmpty => (name + ".empty", "false"),
            FilterOperator.Equal => (name, FieldText.Write(filter.Values[0])),
            var other => ($"{name}.{Words.First(w => w.Operator == other).Word}", string.Join(',', filter.Values.Select(FieldText.Write))),
        };
    }

    private static Filter? ReadFilter(EntityDefinition entity, string name, string value)
    {
        var dot = entity.Asked(name) is null ? name.LastIndexOf('.') : -1;
        if (entity.Asked(dot < 0 ? name : name[..dot]) is not { } field)
        {
            return null;
        }

        return Read(field, dot < 0 ? "eq" : name[(dot + 1)..], value);
    }

    /// <summary>The filter of these parts; null where they do not fit the field.</summary>
    internal static Filter? Read(FieldDefinition field, string word, string value)
    {
        if (word == "empty")
        {
            return new Filter(field, value == "false" ? FilterOperator.IsNotEmpty : FilterOperator.IsEmpty);
        }

        var match = Array.Find(Words, w => w.Word == word);
        if (match.Word is null)
        {
            return null;
        }

        string[] texts = match.Operator is FilterOperator.In or FilterOperator.HasAny or FilterOperator.HasAll ? value.Split(',') : [value];
        var values = texts.Select(text => FieldText.Read(field, match.Operator, text)).OfType<object>().ToList();
        return values.Count == 0 ? null : new Filter(field, match.Operator, [.. values]);
    }

    private static List<FieldDefinition> ReadColumns(EntityDefinition entity, string value) =>
        [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(entity.Field).OfType<FieldDefinition>().Distinct()];

    private static List<Sort> ReadSort(EntityDefinition entity, string value)
    {
        var sorts = new List<Sort>();
        foreach (var part in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var descending = part.StartsWith('-');
            if (entity.Asked(descending ? part[1..] : part) is { } field && sorts.All(s => s.Field != field))
            {
                sorts.Add(new Sort(field, descending));
            }
        }

        return sorts;
    }

    private static string NameOf(FieldDefinition field) => string.Join('.', field.Name.Split('.').Select(part => char.ToLowerInvariant(part[0]) + part[1..]));

    private static string Join(string path, List<(string Name, string Value)> parts)
    {
        var pairs = parts.Select(p => $"{Uri.EscapeDataString(p.Name)}={Uri.EscapeDataString(p.Value).Replace("%2C", ",", StringComparison.Ordinal)}");
        return parts.Count == 0 ? path : path + "?" + string.Join('&', pairs);
    }
}
