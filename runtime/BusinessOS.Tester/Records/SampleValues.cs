using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Demo;
using BusinessOS.Tester.Plans;

namespace BusinessOS.Tester.Records;

/// <summary>A value that fits a field, as it stands in JSON: another one for each number, as far as the field has room.</summary>
internal static class SampleValues
{
    /// <param name="number">Counts up, so that values which may stand once only differ.</param>
    /// <param name="order">Which of the entity's fields it is: later dates stand in later fields.</param>
    /// <param name="once">Whether another record may have taken the value, so that days and times differ too.</param>
    public static JsonNode? Of(FieldPlan field, int number, int order, bool once) => field.Kind switch
    {
        FieldKind.Integer => JsonValue.Create((long)Within(field, number % 5 + 1, 1)),
        FieldKind.Money => JsonValue.Create(Within(field, number % 5 + 1, 1)), // fits every currency
        FieldKind.Decimal or FieldKind.Percent => JsonValue.Create(Within(field, number % 5 + 1, 0.01m)),
        FieldKind.Boolean => JsonValue.Create(false),
        FieldKind.Date => Text(Day(field, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(order + (once ? Spread(number, 365) : 0)))),
        FieldKind.DateTime => Text(Moment(field, new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero).AddDays(1).AddHours(order).AddMinutes(once ? Spread(number, 10_000) : 0))),
        FieldKind.Time => Text(Hour(field, new TimeOnly(9, 0).AddMinutes((order * 20) + (once ? Spread(number, 300) : 0)))),
        FieldKind.Duration => JsonValue.Create(XmlConvert.ToString(Span(field, TimeSpan.FromMinutes(30 + order + (once ? Spread(number, 1000) : 0))))),
        FieldKind.Email => JsonValue.Create(Fitted(field, $"sample{number}@example.org")),
        FieldKind.Phone => JsonValue.Create($"+44207946{number % 10000:0000}"),
        FieldKind.Url => JsonValue.Create($"https://www.example.org/{number}"),
        FieldKind.Colour => JsonValue.Create($"#{number % 0xffffff:x6}"),
        FieldKind.Location => new JsonObject { ["latitude"] = 46.5 + (number % 1000 / 1000.0), ["longitude"] = 7.25 },
        FieldKind.Address => new JsonObject { ["street"] = $"Sample Street {number}", ["postalCode"] = "8001", ["city"] = "Zürich", ["region"] = null, ["country"] = "CH" },
        FieldKind.Json => JsonValue.Create($"{{ \"sample\": {number} }}"),
        FieldKind.RichText => JsonValue.Create($"<p>{number}</p>"),
        FieldKind.Choice => field.Options.Count == 0 ? null : JsonValue.Create(field.Options[once ? number % field.Options.Count : 0]),
        FieldKind.MultiChoice => new JsonArray([.. field.Options.Take(1).Select(o => (JsonNode?)JsonValue.Create(o))]),
        FieldKind.Tags => new JsonArray($"tag{number}"),
        FieldKind.Text or FieldKind.LongText or FieldKind.Markdown or FieldKind.Encrypted => JsonValue.Create(
            field.Pattern is { } pattern ? PatternText.Matching(pattern, number % 9000) : Fitted(field, $"{field.Name} {number}")),
        _ => null,
    };

    /// <summary>A day at least as far from today as asked, or the nearest the field takes.</summary>
    public static JsonNode? Day(FieldPlan field, int daysFromToday) =>
        Text(Day(field, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(daysFromToday)));

    /// <summary>A moment at least so many days from now, or the nearest the field takes.</summary>
    public static JsonNode? MomentFrom(FieldPlan field, int daysFromNow) =>
        Text(Moment(field, DateTimeOffset.UtcNow.AddDays(daysFromNow)));

    /// <summary>The number, or the nearest one the field takes.</summary>
    public static decimal Nearest(FieldPlan field, decimal wanted)
    {
        var value = field.Min is { } min ? Math.Max(wanted, Number(min)) : wanted;
        return field.Max is { } max ? Math.Min(value, Number(max)) : value;
    }

    /// <summary>Numbers after each other stand far from each other.</summary>
    private static int Spread(int number, int room) => (int)(number * 7919L % room);

    private static decimal Within(FieldPlan field, decimal wanted, decimal step)
    {
        var value = field.Min is { } min ? Number(min) + wanted * step : wanted;
        return field.Max is { } max && value > Number(max) ? Nearest(field, Number(max) - wanted % 2 * step) : value;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(FieldPlan field, DateOnly wanted)
    {
        var day = field.Min is { } min && DateOnly.Parse(min, CultureInfo.InvariantCulture) is var first && wanted < first ? first : wanted;
        return field.Max is { } max && DateOnly.Parse(max, CultureInfo.InvariantCulture) is var last && day > last ? last : day;
    }

    private static DateTimeOffset Moment(FieldPlan field, DateTimeOffset wanted)
    {
        var moment = field.Min is { } min && Time(min) is var first && wanted < first ? first : wanted;
        return field.Max is { } max && Time(max) is var last && moment > last ? last : moment;
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static TimeOnly Hour(FieldPlan field, TimeOnly wanted)
    {
        var hour = field.Min is { } min && TimeOnly.Parse(min, CultureInfo.InvariantCulture) is var first && wanted < first ? first : wanted;
        return field.Max is { } max && TimeOnly.Parse(max, CultureInfo.InvariantCulture) is var last && hour > last ? last : hour;
    }

    private static TimeSpan Span(FieldPlan field, TimeSpan wanted)
    {
        var span = field.Min is { } min && TimeSpan.Parse(min, CultureInfo.InvariantCulture) is var least && wanted < least ? least : wanted;
        return field.Max is { } max && TimeSpan.Parse(max, CultureInfo.InvariantCulture) is var most && span > most ? most : span;
    }

    /// <summary>Shortened from its start, where it is the same each time.</summary>
    private static string Fitted(FieldPlan field, string text)
    {
        var wanted = field.MinLength is { } least && text.Length < least ? text.PadRight(least, 'x') : text;
        return field.MaxLength is { } most && wanted.Length > most ? wanted[^most..] : wanted;
    }

    private static JsonValue Text(DateOnly day) => JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static JsonValue Text(DateTimeOffset time) =>
        JsonValue.Create(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static JsonValue Text(TimeOnly time) => JsonValue.Create(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
}
