using System.Globalization;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Demo;

/// <summary>Plausible values for the fields of an entity, by kind and name; the same for the same record each time.</summary>
/// <param name="personas">Addresses of the people a preview can be seen as; some records are theirs.</param>
internal sealed class DemoValues(EntityDefinition entity, DemoLifecycle lifecycle, DateOnly today, IReadOnlyList<string> personas)
{
    private static readonly string[] Before =
        ["created", "started", "since", "joined", "hired", "ordered", "purchased", "bought", "received", "requested", "submitted", "invoiced", "reported", "acquired", "date", "on"];

    private static readonly string[] Finished =
        ["returned", "completed", "closed", "paid", "resolved", "finished", "approved", "delivered", "cancelled", "shipped", "decided", "ended", "actual", "reminded", "last"];

    private static readonly string[] Ahead =
        ["due", "until", "end", "ends", "expires", "expiry", "deadline", "next", "scheduled", "planned", "expected", "valid", "target", "back", "to"];

    private static readonly string[] Rarely =
        ["blocked", "archived", "inactive", "deleted", "cancelled", "lost", "broken", "damaged", "late", "overdue", "urgent", "retired", "closed"];

    /// <param name="attempt">Counts from 0; another value is wanted each time.</param>
    public object? Of(FieldDefinition field, int index, int attempt)
    {
        if (!field.MayBeNeeded && !lifecycle.Reaches(field, index))
        {
            return null;
        }

        var at = index + (attempt * 17);
        return field.Kind switch
        {
            FieldKind.Boolean => Boolean(field, at),
            FieldKind.Choice => field.Options.Count == 0 ? null : field.Options[(at + DemoWords.Hash(entity.Name)) % field.Options.Count].Value,
            FieldKind.MultiChoice => Several.Of(field, field.Options.Where((_, i) => (at + i) % 3 == 0 || i == at % field.Options.Count).Take(3).Select(o => o.Value)),
            FieldKind.Tags => Several.Of(field, DemoWords.Tags(at)),
            FieldKind.Date => Day(field, at),
            FieldKind.DateTime => Day(field, at) is { } day
                ? new DateTimeOffset(day.ToDateTime(new TimeOnly(8 + (at * 3 % 9), at % 2 * 30)), TimeSpan.Zero)
                : null,
            FieldKind.Time => Hour(field, at),
            FieldKind.Duration => Span(field, at),
            FieldKind.Colour => DemoWords.Colour(at),
            FieldKind.Location => DemoAddress.PlaceOf(at + Offset),
            FieldKind.Address => DemoAddress.Of(at + Offset),
            FieldKind.Json => $"{{ \"sample\": {at + 1} }}",
            FieldKind.Markdown => Fitted(field, $"**{field.Label}**\n\n- {Text(field, at)}\n- {Text(field, at + 1)}", at),
            FieldKind.RichText => Html(field, at),
            FieldKind.Integer => (long)Math.Floor(Number(field, at)),
            FieldKind.Decimal or FieldKind.Percent => Math.Round(Number(field, at), 1),
            FieldKind.Money when field.CurrencyOf is not null => Math.Ceiling(Number(field, at) * 2), // whatever the currency
            FieldKind.Money => Math.Round(Number(field, at) * 2, 0) / 2,
            FieldKind.Email => Email(at),
            FieldKind.Phone => $"+442079460{(100 + (DemoWords.Hash(entity.Name + field.Name) % 60) + at) % 1000:000}",
            FieldKind.Url => $"https://www.example.com/{DemoWords.Slug(Named(at))}",
            FieldKind.Text or FieldKind.LongText => Text(field, at),
            FieldKind.Encrypted => field.Pattern is null ? Fitted(field, DemoWords.Code(field.Label, at), at) : Text(field, at),
            _ => null,
        };
    }

    /// <summary>Marks cannot be cut off in the middle: where there is little room, it is a number.</summary>
    private string Html(FieldDefinition field, int at)
    {
        var html = $"<p><strong>{System.Net.WebUtility.HtmlEncode(field.Label)}</strong>: {System.Net.WebUtility.HtmlEncode(Text(field, at))}</p>";
        return html.Length > field.MaxLength ? $"<p>{at + 1}</p>" : html;
    }

    private static bool Boolean(FieldDefinition field, int at) =>
        DemoWords.Of(field.Name).Any(Rarely.Contains) ? at % 5 == 4 : at % 4 != 3;

    /// <summary>Each record has a day of its own around today; what is said to be earlier or later stands before or after it.</summary>
    private DateOnly? Day(FieldDefinition field, int at)
    {
        var words = DemoWords.Of(field.Name);
        var own = today.AddDays((at * 5 % 29) - 18);
        DateOnly? day =
            words.Any(w => w is "birth" or "birthday" or "born") ? new DateOnly(today.Year - 24 - (at * 7 % 40), 1 + (at * 5 % 12), 1 + (at * 11 % 28))
            : words.Any(Finished.Contains) ? field.MayBeNeeded || lifecycle.IsDone(at) ? Earliest(own.AddDays(6), today) : null
            : words.Any(Ahead.Contains) ? own.AddDays(14 + (at % 3))
            : words.Any(Before.Contains) ? own
            : today.AddDays((at * 4 % 31) - 10);
        return day is null ? null
            : field.Min is DateOnly min && day < min ? min
            : field.Max is DateOnly max && day > max ? max
            : day;
    }

    private static TimeOnly Hour(FieldDefinition field, int at)
    {
        var late = DemoWords.Of(field.Name).Any(w => w is "end" or "ends" or "until" or "to" or "close" or "closes");
        var hour = new TimeOnly((late ? 15 : 8) + (at * 3 % 4), at % 4 * 15);
        return field.Min is TimeOnly min && hour < min ? min : field.Max is TimeOnly max && hour > max ? max : hour;
    }

    private static TimeSpan Span(FieldDefinition field, int at)
    {
        var span = TimeSpan.FromMinutes(30 + (at * 15 % 240));
        return field.Min is TimeSpan min && span < min ? min : field.Max is TimeSpan max && span > max ? max : span;
    }

    private static DateOnly Earliest(DateOnly one, DateOnly other) => one < other ? one : other;

    private decimal Number(FieldDefinition field, int at)
    {
        var words = DemoWords.Of(field.Name);
        var (low, high) =
            words.Contains("year") ? (today.Year - 7m, today.Year + 0m)
            : words.Contains("age") ? (21m, 64m)
            : words.Any(w => w is "rating" or "score" or "stars" or "satisfaction") ? (1m, 5m)
            : words.Any(w => w is "hours" or "days" or "duration" or "weeks" or "nights" or "people" or "guests") ? (1m, 10m)
            : words.Any(w => w is "minutes") ? (15m, 90m)
            : words.Any(w => w is "salary" or "budget" or "revenue" or "income") ? (18_000m, 72_000m)
            : field.Kind == FieldKind.Percent ? (5m, 95m)
            : field.Kind == FieldKind.Money ? (20m, 480m)
            : (1m, 40m);
        var min = field.Min is null ? (decimal?)null : Convert.ToDecimal(field.Min, CultureInfo.InvariantCulture);
        var max = field.Max is null ? (decimal?)null : Convert.ToDecimal(field.Max, CultureInfo.InvariantCulture);
        var span = high - low;
        low = Math.Max(low, min ?? low);
        high = Math.Min(max ?? low + span, Math.Max(high, low + span));
        low = Math.Min(low, high);
        var share = ((at * 7) + DemoWords.Hash(field.Name)) % 10;
        return low + ((high - low) * share / 9m);
    }

    private string Email(int at) =>
        at > 0 && at <= personas.Count ? personas[at - 1] : $"{DemoWords.Slug(DemoWords.Person(at + Offset), '.')}@example.com";

    private string? Text(FieldDefinition field, int at)
    {
        if (field.Pattern is { } pattern)
        {
            return PatternText.Matching(pattern, at);
        }

        var words = DemoWords.Of(field.Name);
        var text = words is ["name"] or ["title"] or ["full", "name"] || (words.Contains("name") && words.Any(DemoWords.Of(entity.Name).Contains))
            ? Named(at)
            : words.Contains("first") ? DemoWords.Person(at + Offset).Split(' ')[0]
            : words.Any(w => w is "last" or "surname" or "family") ? DemoWords.Person(at + Offset).Split(' ')[1]
            : DemoWords.OfField(words, field.Kind.IsLong(), at)
            ?? (DemoWords.IsCode(words) ? DemoWords.Code(field.Label, at)
                : field.MayBeNeeded ? $"{field.Label} {at + 1}"
                : null);
        return Fitted(field, text, at);
    }

    /// <summary>What the record is called: a person's name, a company's, one of the kind's own, or the kind with a number.</summary>
    private string Named(int at) =>
        DemoWords.OfEntity(DemoWords.Of(entity.Name), at + Offset) ?? $"{entity.Label} {at + 1}";

    private int Offset => DemoWords.Hash(entity.Name) % 7;

    private static string? Fitted(FieldDefinition field, string? text, int at)
    {
        if (text is null)
        {
            return null;
        }

        var wanted = field.Unique && at >= DemoWords.Few ? $"{text} {at + 1}" : text;
        wanted = field.MinLength is { } least && wanted.Length < least ? wanted.PadRight(least, 'x') : wanted;
        return field.MaxLength is { } most && wanted.Length > most ? wanted[..most].TrimEnd() : wanted;
    }
}
