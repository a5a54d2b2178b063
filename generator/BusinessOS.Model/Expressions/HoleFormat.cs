using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Model.Expressions;

/// <summary>How the value of a hole is written: .NET's own format strings for dates and numbers.</summary>
internal static partial class HoleFormat
{
    private const int MaxLength = 40;

    private static readonly IFormattable[] Samples = [12.5m, 12L, new DateOnly(2000, 1, 31), new TimeOnly(12, 30), new DateTime(2000, 1, 31, 12, 30, 0)];

    /// <summary>
    /// Whether a number, a date or a time is in what .NET writes by it, within a reasonable length. A currency is not: it is
    /// the amount's, not the format's.
    /// </summary>
    public static bool IsSound(string format) =>
        format.Length <= MaxLength && !ManyDigits().IsMatch(format) && !Currency().IsMatch(format) && Samples.Any(sample => Writes(sample, format));

    private static bool Writes(IFormattable value, string format)
    {
        try
        {
            return format.Length > 0 && value.ToString(format, CultureInfo.InvariantCulture) is var written && written != format && written.Any(char.IsLetterOrDigit);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary><c>D999999999</c> is a text of a thousand million digits.</summary>
    [GeneratedRegex(@"^[A-Za-z]\d{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex ManyDigits();

    [GeneratedRegex(@"^[Cc]\d*$", RegexOptions.CultureInvariant)]
    private static partial Regex Currency();
}
