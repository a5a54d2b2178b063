using System.Net.Mail;
using System.Text.RegularExpressions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Formatting;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Ui.Editing;

/// <summary>
/// What is wrong with a value, said while the person is still at the field. The gate decides when it is stored; this
/// only saves the way there, so it refuses nothing the gate would take, but for a needed value a hook would have filled in.
/// </summary>
public static class FieldCheck
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(100);

    /// <param name="needed">Whether the record must have a value here.</param>
    public static string? Problem(FieldDefinition field, object? value, bool needed)
    {
        if (Several.IsEmpty(value))
        {
            return needed && field.Kind != FieldKind.Boolean ? Say($"{field.Label} is needed.") : null;
        }

        if (value is string written && field.ValueType != typeof(string) && field.Kind != FieldKind.Encrypted)
        {
            return field.Kind == FieldKind.DateTime
                ? field.Zone is { } zone ? WallTime.NoSuchTime(zone) : Say("There is no such time that day: the clocks go forward over it. Choose one before or after.")
                : field.Kind == FieldKind.Signature
                ? Say("Press Sign to give the signature, or clear it.")
                : field.Kind == FieldKind.Location
                ? Say("A location needs a latitude and a longitude in degrees, like 47.37 and 8.54.")
                : Say("This cannot be read. Write it like 1h 30m, 90m or 1:30.");
        }

        return value switch
        {
            string text => OfText(field, text),
            GeoPoint place => GeoRules.Read(place).Problem,
            PostalAddress address => AddressRules.Read(address, field.Country).Problem,
            IComparable comparable => OfRange(field, comparable),
            _ => null,
        };
    }

    private static string? OfText(FieldDefinition field, string text)
    {
        if (field.MaxLength is { } most && text.Length > most)
        {
            return Say($"At most {most} characters; these are {text.Length}.");
        }

        if (field.MinLength is { } least && text.Length < least)
        {
            return Say($"At least {least} characters; these are {text.Length}.");
        }

        if (field.Kind == FieldKind.Email && !MailAddress.TryCreate(text, out _))
        {
            return Say("This is not an e-mail address, such as ada@example.org.");
        }

        if (field.Kind == FieldKind.Url && !IsWebAddress(text))
        {
            return Say("This is not a web address, such as https://example.org.");
        }

        return field.Pattern is { } pattern && !Fits(pattern, text) ? Say("This does not have the expected form.") : null;
    }

    private static string? OfRange(FieldDefinition field, IComparable value)
    {
        var low = field.Min is { } min && min.GetType() == value.GetType() && value.CompareTo(min) < 0;
        var high = field.Max is { } max && max.GetType() == value.GetType() && value.CompareTo(max) > 0;
        if (!low && !high)
        {
            return null;
        }

        return (field.Min, field.Max) switch
        {
            ({ } least, { } most) => Say($"Between {Text(field, least)} and {Text(field, most)}."),
            ({ } least, null) => Say($"{Text(field, least)} or more."),
            _ => Say($"{Text(field, field.Max)} or less."),
        };
    }

    private static string Text(FieldDefinition field, object? bound) => FieldFormat.Text(field, bound, TimeZoneInfo.Utc);

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    private static bool Fits(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, PatternTime);
        }
        catch (RegexMatchTimeoutException)
        {
            // Too slow to say here; the gate will.
            return true;
        }
    }
}
