using System.Globalization;
using System.Text.RegularExpressions;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>What a single value must be, apart from what the database knows.</summary>
internal sealed class ValueRules
{
    private const int MostDays = 100_000;

    private static readonly TimeSpan PatternPatience = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<FieldDefinition, Regex> _patterns;

    public ValueRules(EntityDefinition entity) => _patterns = entity.Fields
        .Where(f => f.Pattern is not null)
        .ToDictionary(f => f, f => Compile(entity, f));

    /// <returns>The value as it is stored, and what is wrong with it.</returns>
    public (object? Value, string? Problem) Read(FieldDefinition field, object? given)
    {
        if (given is null)
        {
            return (null, null);
        }

        if (!field.ValueType.IsInstanceOfType(given) && !(field.Kind == FieldKind.Encrypted && given is string) && !(field.Kind == FieldKind.Signature && given is Guid))
        {
            return (null, Say($"This is not a value for {field.Label}."));
        }

        if (given is string text)
        {
            var (read, problem) = TextValues.Read(field, text);
            return (read, problem ?? (read is null ? null : Text(field, read)));
        }

        if (given is EncryptedText)
        {
            return (null, Say($"{field.Label} is encrypted for the record it was given to, and cannot be copied. Type it again."));
        }

        if (given is Signature)
        {
            return (null, Say("A signature stands where it was given, and cannot be copied."));
        }

        if (given is PostalAddress address)
        {
            return AddressRules.Read(address, field.Country);
        }

        if (given is GeoPoint place)
        {
            return GeoRules.Read(place);
        }

        if (field.Kind.IsSeveral())
        {
            return SeveralValues.Read(field, given);
        }

        var value = given switch
        {
            DateTimeOffset moment => Stored(moment),
            TimeSpan span => TimeSpan.FromSeconds(Math.Round(span.TotalSeconds)),
            TimeOnly time => new TimeOnly(time.Hour, time.Minute, time.Second),
            _ => given,
        };
        return (value, TooLong(value) ?? Range(field, value) ?? Known(field, value));
    }

    private static Regex Compile(EntityDefinition entity, FieldDefinition field)
    {
        try
        {
            return new Regex($"^(?:{field.Pattern})$", RegexOptions.CultureInvariant, PatternPatience);
        }
        catch (RegexParseException wrong)
        {
            throw StartFailures.PatternWrong(entity.FullName, field.Name, wrong.Message);
        }
    }

    /// <summary>Both databases keep a point in time in UTC, PostgreSQL to the microsecond.</summary>
    private static DateTimeOffset Stored(DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private string? Text(FieldDefinition field, string text)
    {
        var most = field.MaxLength ?? TextValues.Longest(field.Kind);
        if (text.Length > most)
        {
            return Say($"At most {most} characters, and this has {text.Length}.");
        }

        if (text.Length < field.MinLength)
        {
            return Say($"At least {field.MinLength} characters.");
        }

        if (!_patterns.TryGetValue(field, out var pattern))
        {
            return null;
        }

        try
        {
            return pattern.IsMatch(text) ? null : field.Help.Length > 0 ? Say($"This does not have the form asked for: {field.Help}") : Say("This does not have the form asked for.");
        }
        catch (RegexMatchTimeoutException)
        {
            return Say("This could not be checked against the form asked for. Make it shorter.");
        }
    }

    private static string? TooLong(object value) =>
        value is TimeSpan { TotalDays: > MostDays or < -MostDays } ? Say($"At most {MostDays} days.") : null;

    private static string? Range(FieldDefinition field, object value)
    {
        if (field.Min is IComparable min && min.CompareTo(Like(value, min)) > 0)
        {
            return Say($"At least {Convert.ToString(min, LanguageFormats.Culture)}.");
        }

        return field.Max is IComparable max && max.CompareTo(Like(value, max)) < 0
            ? Say($"At most {Convert.ToString(max, LanguageFormats.Culture)}.")
            : null;
    }

    private static object Like(object value, IComparable bound) =>
        value.GetType() == bound.GetType() ? value : Convert.ChangeType(value, bound.GetType(), CultureInfo.InvariantCulture);

    private static string? Known(FieldDefinition field, object value) =>
        field.Kind is FieldKind.Choice or FieldKind.Status && field.OptionOf(value) is null
            ? Say($"Choose one of {string.Join(", ", field.Options.Select(o => o.Label))}.")
            : null;
}
