using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Ui.Formatting;

namespace BusinessOS.Runtime.Ui.Listing;

/// <summary>Filters as people say them, and which comparisons make sense for which field.</summary>
public static class FilterWords
{
    private static readonly FilterOperator[] ForText =
        [FilterOperator.Contains, FilterOperator.Equal, FilterOperator.StartsWith, FilterOperator.IsEmpty, FilterOperator.IsNotEmpty];

    private static readonly FilterOperator[] ForAddress = [FilterOperator.Contains, FilterOperator.IsEmpty, FilterOperator.IsNotEmpty];

    private static readonly FilterOperator[] ForOrdered =
        [FilterOperator.Equal, FilterOperator.GreaterOrEqual, FilterOperator.LessOrEqual, FilterOperator.IsEmpty, FilterOperator.IsNotEmpty];

    private static readonly FilterOperator[] ForDates =
        [FilterOperator.Equal, FilterOperator.Less, FilterOperator.Greater, FilterOperator.IsEmpty, FilterOperator.IsNotEmpty];

    private static readonly FilterOperator[] ForTimes =
        [FilterOperator.Less, FilterOperator.Greater, FilterOperator.IsEmpty, FilterOperator.IsNotEmpty];

    private static readonly FilterOperator[] ForChosen = [FilterOperator.In, FilterOperator.IsEmpty, FilterOperator.IsNotEmpty];

    private static readonly FilterOperator[] ForSeveral =
        [FilterOperator.HasAny, FilterOperator.HasAll, FilterOperator.IsEmpty, FilterOperator.IsNotEmpty];

    private static readonly FilterOperator[] ForReference = [FilterOperator.Equal, FilterOperator.IsEmpty, FilterOperator.IsNotEmpty];

    /// <summary>The comparisons to offer, the usual one first.</summary>
    public static IReadOnlyList<FilterOperator> OperatorsOf(FieldDefinition field) => field.Kind switch
    {
        FieldKind.Status => [FilterOperator.In],
        FieldKind.Choice => ForChosen,
        _ when field.Kind.IsSeveral() => ForSeveral,
        FieldKind.Boolean => [FilterOperator.Equal],
        FieldKind.Reference or FieldKind.User or FieldKind.Team => ForReference,
        _ when field.Kind.IsFile() || field.Kind is FieldKind.Location or FieldKind.Encrypted => [FilterOperator.IsEmpty, FilterOperator.IsNotEmpty],
        FieldKind.Address => ForAddress,
        _ when FieldFormat.IsCountry(field) => ForReference,
        FieldKind.Date => ForDates,
        FieldKind.DateTime => ForTimes,
        _ when FieldFormat.IsNumeric(field.Kind) => ForOrdered,
        _ => ForText,
    };

    /// <summary>Whether the comparison needs something to compare with.</summary>
    public static bool TakesValue(FilterOperator comparison) =>
        comparison is not (FilterOperator.IsEmpty or FilterOperator.IsNotEmpty);

    public static string Of(FilterOperator comparison, FieldKind kind)
    {
        var isDate = kind is FieldKind.Date or FieldKind.DateTime;
        return comparison switch
        {
            FilterOperator.Equal => kind == FieldKind.Date ? Say("is on") : Say("is"),
            FilterOperator.NotEqual => Say("is not"),
            FilterOperator.Less => isDate ? Say("is before") : Say("is less than"),
            FilterOperator.LessOrEqual => isDate ? Say("is at the latest") : Say("is at most"),
            FilterOperator.Greater => isDate ? Say("is after") : Say("is more than"),
            FilterOperator.GreaterOrEqual => isDate ? Say("is at the earliest") : Say("is at least"),
            FilterOperator.Contains => Say("contains"),
            FilterOperator.StartsWith => Say("starts with"),
            FilterOperator.In => Say("is"),
            FilterOperator.HasAny => Say("has any of"),
            FilterOperator.HasAll => Say("has all of"),
            FilterOperator.IsEmpty => Say("is empty"),
            _ => Say("is not empty"),
        };
    }

    /// <summary>A whole filter: <c>Status is Out or Approved</c>, <c>Due on is before 24 Nov 2026</c>.</summary>
    /// <param name="title">The title of the record a reference's value names.</param>
    public static string Of(Filter filter, PersonClock clock, Func<object, string?> title)
    {
        var words = $"{filter.Field.Label} {Of(filter.Operator, filter.Field.Kind)}";
        if (!TakesValue(filter.Operator))
        {
            return words;
        }

        var values = filter.Values.Select(v => v is Guid || filter.Field.Kind == FieldKind.Team ? title(v ?? "") ?? "…" : FieldFormat.Text(filter.Field, v, clock.Zone));
        return $"{words} {Words.List([.. values], filter.Operator == FilterOperator.HasAll ? "and" : "or")}";
    }
}
