using System.Globalization;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BusinessOS.Runtime.Api.Querying;

/// <summary>
/// Reads the query of a list: <c>?status=Out&amp;dueOn.lt=2026-01-01&amp;q=drill&amp;sort=-dueOn,number&amp;fields=number,dueOn&amp;limit=50&amp;after=…&amp;count=true</c>.
/// A parameter is a field, a dot and an operator, or one of the words below. Everything that cannot be understood is
/// reported; nothing is passed over in silence.
/// </summary>
internal sealed class ListQueryReader(EntityDefinition entity)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    /// <summary>Each filter is a condition in the database's plan; more than this is a mistake or an attack.</summary>
    private const int MaxFilters = 40;
    private const int MaxValues = 200;

    private static readonly string[] Words = ["q", "sort", "fields", "limit", "after", "count"];

    /// <summary>Only where the entity has views.</summary>
    private const string ViewWord = "view";

    private readonly List<Problem> _problems = [];
    private readonly List<Filter> _filters = [];
    private RecordQuery _query = new() { Take = DefaultLimit };
    private HashSet<string>? _fields;
    private IReadOnlyList<Sort> _viewSort = [];

    /// <summary>The query, or null with everything that is wrong with it.</summary>
    public static (ListQuery? Query, IReadOnlyList<Problem> Problems) Read(EntityDefinition entity, IQueryCollection parameters)
    {
        var reader = new ListQueryReader(entity);
        foreach (var (name, values) in parameters)
        {
            reader.Take(name, values);
        }

        return reader._problems.Count > 0 ? (null, reader._problems) : (new ListQuery(reader.Finish(), reader._fields), []);
    }

    private RecordQuery Finish() => _query with { Filters = _filters, Sort = _query.Sort.Count > 0 ? _query.Sort : _viewSort };

    private void Take(string name, StringValues values)
    {
        if (Words.Contains(name, StringComparer.Ordinal) || (name == ViewWord && entity.Views.Count > 0))
        {
            if (values is not [{ } value])
            {
                Report(name, "It may be given once.");
                return;
            }

            TakeWord(name, value);
            return;
        }

        foreach (var value in values)
        {
            TakeFilter(name, value ?? "");
        }
    }

    private void TakeWord(string name, string value)
    {
        switch (name)
        {
            case "q":
                TakeSearch(value);
                break;
            case "sort":
                TakeSort(value);
                break;
            case "fields":
                TakeFields(value);
                break;
            case "limit":
                TakeLimit(value);
                break;
            case ViewWord:
                TakeView(value);
                break;
            case "after":
                _query = _query with { After = value.Length > 0 ? value : null };
                break;
            default:
                TakeCount(value);
                break;
        }
    }

    private void TakeSearch(string value)
    {
        if (value.Length > 200 || !PlainText.IsStorable(value))
        {
            Report("q", "Search for at most 200 characters of text.");
            return;
        }

        _query = _query with { Search = value.Length > 0 ? value : null };
    }

    private void TakeSort(string value)
    {
        var keys = new List<Sort>();
        foreach (var part in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var descending = part.StartsWith('-');
            if (FieldNamed("sort", descending ? part[1..] : part) is not { } field)
            {
                continue;
            }

            if (!field.Kind.IsOrdered())
            {
                Report("sort", $"Records cannot be sorted by '{JsonNames.Of(field)}'.");
                continue;
            }

            if (keys.Any(k => k.Field == field))
            {
                Report("sort", $"'{JsonNames.Of(field)}' is named twice.");
                continue;
            }

            keys.Add(new Sort(field, descending));
        }

        _query = _query with { Sort = keys };
    }

    private void TakeFields(string value)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (FieldNamed("fields", part) is { } field)
            {
                named.Add(field.Name);
            }
        }

        _fields = named.Count > 0 ? named : null;
    }

    private void TakeView(string value)
    {
        if (entity.Views.FirstOrDefault(v => v.Name.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } view)
        {
            _query = _query with { View = view.Where };
            _viewSort = view.Sort;
        }
        else
        {
            Report(ViewWord, $"{entity.Label} has no view '{Shown(value)}'." + NearestName.Hint(value, entity.Views.Select(v => v.Name)));
        }
    }

    private void TakeLimit(string value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > MaxLimit)
        {
            Report("limit", $"It is a whole number from 1 to {MaxLimit}.");
            return;
        }

        _query = _query with { Take = limit };
    }

    private void TakeCount(string value)
    {
        if (value is not ("true" or "false"))
        {
            Report("count", "It is true or false.");
            return;
        }

        _query = _query with { WithTotal = value == "true" };
    }

    private void TakeFilter(string name, string value)
    {
        var dot = entity.Asked(name) is null ? name.LastIndexOf('.') : -1;
        var word = dot < 0 ? "eq" : name[(dot + 1)..];
        if (FieldNamed(name, dot < 0 ? name : name[..dot]) is not { } field)
        {
            return;
        }

        var allowed = QueryOperators.For(field.Kind);
        if (!allowed.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            Report(name, $"'{JsonNames.Of(field)}' cannot be compared with '{word}', only with {string.Join(", ", allowed)}."
                + NearestName.Hint(word, allowed));
            return;
        }

        if (_filters.Count == MaxFilters)
        {
            Report(name, $"More than {MaxFilters} filters are too many.");
            return;
        }

        if (Compare(name, field, QueryOperators.ByName[word], value) is { } filter)
        {
            _filters.Add(filter);
        }
    }

    private Filter? Compare(string name, FieldDefinition field, FilterOperator comparison, string value)
    {
        if (comparison == FilterOperator.IsEmpty)
        {
            switch (value)
            {
                case "true":
                    return new Filter(field, FilterOperator.IsEmpty);
                case "false":
                    return new Filter(field, FilterOperator.IsNotEmpty);
                default:
                    Report(name, "It is true or false.");
                    return null;
            }
        }

        if (comparison == FilterOperator.Near)
        {
            if (value.LastIndexOf(',') is > 0 and var comma && GeoText.Read(value[..comma]) is { } place && GeoText.Number(value[(comma + 1)..]) is { } kilometres and >= 0)
            {
                return new Filter(field, comparison, place, kilometres);
            }

            Report(name, "It is a latitude, a longitude and so many kilometres around it, such as 47.37,8.54,10.");
            return null;
        }

        var texts = comparison is FilterOperator.In or FilterOperator.HasAny or FilterOperator.HasAll ? value.Split(',') : [value];
        if (texts.Length > MaxValues)
        {
            Report(name, $"More than {MaxValues} values are too many.");
            return null;
        }

        var values = new List<object?>(texts.Length);
        foreach (var text in texts)
        {
            if (comparison is FilterOperator.Contains or FilterOperator.StartsWith && PlainText.IsStorable(text))
            {
                values.Add(text); // a piece of a value is not a value
                continue;
            }

            if (!FieldText.TryRead(field, text, out var read, out var expected))
            {
                Report(name, $"'{Shown(text)}' is not {expected}{Mine(field)}." + NearestName.Hint(text, field.Options.Select(o => o.Name)));
                return null;
            }

            values.Add(read);
        }

        return new Filter(field, comparison, values);
    }

    private FieldDefinition? FieldNamed(string parameter, string name)
    {
        if ((ReadableFields.Find(entity, name) ?? (parameter == "fields" ? null : entity.Asked(name))) is { } field)
        {
            return field;
        }

        var known = ReadableFields.Of(entity).SelectMany(f => parameter == "fields" ? [f] : f.Parts.Prepend(f)).Select(JsonNames.Of);
        var names = parameter is "sort" or "fields" ? known : known.Concat(Words);
        Report(parameter, $"{entity.Label} has no field '{Shown(name)}'." + NearestName.Hint(name, names));
        return null;
    }

    private void Report(string parameter, string message) => _problems.Add(new Problem(parameter, message));

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";

    /// <summary>Who asks may be named without an id; in what is stored it may not.</summary>
    private static string Mine(FieldDefinition field) => field.Kind switch
    {
        FieldKind.User => ", or me",
        FieldKind.Team => ", or mine",
        _ => "",
    };
}
