using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Model.Expressions;

/// <summary>How the value of a hole is written: .NET's own format strings for dates and numbers.</summary>
internal static partial class HoleFormat
{
    private const int MaxLength = 40;

    private static readonly Dictionary<ExprKind, IFormattable> Samples = new()
    {
        [ExprKind.Integer] = 12L,
        [ExprKind.Decimal] = 12.5m,
        [ExprKind.Money] = 12.5m,
        [ExprKind.Percent] = 12.5m,
        [ExprKind.Real] = 12.5,
        [ExprKind.Date] = new DateOnly(2000, 1, 31),
        [ExprKind.Time] = new TimeOnly(12, 30),
        [ExprKind.DateTime] = new DateTime(2000, 1, 31, 12, 30, 0),
    };

    /// <summary>
    /// Whether a number, a date or a time is in what .NET writes by it, within a reasonable length. A currency is not: it is
    /// the amount's, not the format's.
    /// </summary>
    public static bool IsSound(string format) =>
        format.Length <= MaxLength && !ManyDigits().IsMatch(format) && !Currency().IsMatch(format) && Samples.Values.Any(sample => Writes(sample, format));

    /// <summary>Whether a value of that kind is in what .NET writes by a sound format. What cannot be seen may be.</summary>
    public static bool Fits(string format, ExprKind kind) =>
        kind is ExprKind.Unknown or ExprKind.Null || (Samples.TryGetValue(kind, out var sample) && Writes(sample, format));

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
