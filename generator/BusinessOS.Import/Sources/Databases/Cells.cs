using System.Collections;
using System.Globalization;
using System.Text;

namespace BusinessOS.Import.Sources.Databases;

/// <summary>Values of a driver as the texts of <see cref="ISource.Rows"/>.</summary>
internal static class Cells
{
    public static string? Text(object? value) => value switch
    {
        null or DBNull => null,
        string text => Clean(text),
        bool truth => truth ? "true" : "false",
        double number when double.IsFinite(number) => Number(number),
        float number when float.IsFinite(number) => Number(number),
        double or float => null,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan span => System.Xml.XmlConvert.ToString(span),
        DateTime moment => moment.ToString(moment.Kind == DateTimeKind.Utc ? "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ" : "yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture),
        byte[] => "(bytes)",
        IDictionary pairs => System.Text.Json.JsonSerializer.Serialize(pairs),
        IEnumerable list => Clean(string.Join("; ", list.Cast<object?>().Select(Text).OfType<string>())),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Without the characters no field can hold, and without the blanks around; null when nothing is left.</summary>
    public static string? Clean(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.Any(c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || char.IsSurrogate(c)))
        {
            return trimmed.Length == 0 ? null : trimmed;
        }

        var clean = new StringBuilder(trimmed.Length);
        foreach (var rune in trimmed.EnumerateRunes().Where(r => r != Rune.ReplacementChar && (r.Value >= ' ' || r.Value is '\n' or '\r' or '\t')))
        {
            clean.Append(rune);
        }

        return clean.Length == 0 ? null : clean.ToString();
    }

    /// <summary>Every digit a binary number holds, and no exponent.</summary>
    private static string Number(double number) => Math.Abs(number) < 1e15
        ? decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.#############################", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
