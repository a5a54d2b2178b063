using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Model.Expressions;

/// <summary>How the value of a hole is written: .NET's own format strings for dates and numbers.</summary>
internal static partial class HoleFormat
{
    private const int MaxLength = 40;

    /// <summary>Whether .NET can write a number, a date or a time of day by it, within a reasonable length.</summary>
    public static bool IsSound(string format) =>
        format.Trim().Length > 0 && format.Length <= MaxLength && !ManyDigits().IsMatch(format)
        && (Writes(12.5m, format) || Writes(12L, format) || Writes(new DateOnly(2000, 1, 31), format) || Writes(new TimeOnly(12, 30), format) || Writes(new TimeSpan(1, 2, 3), format));

    /// <summary>Whether an expression that ends before a colon chooses: <c>Late ? "late" </c>.</summary>
    public static bool IsChoice(string beforeColon)
    {
        for (var at = 0; at < beforeColon.Length; at++)
        {
            if (beforeColon[at] != '?')
            {
                continue;
            }

            var next = at + 1 < beforeColon.Length ? beforeColon[at + 1] : ' ';
            if (next is '?')
            {
                at++;
            }
            else if (next is not ('.' or '['))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Writes(IFormattable value, string format)
    {
        try
        {
            return value.ToString(format, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary><c>D999999999</c> is a text of a thousand million digits.</summary>
    [GeneratedRegex(@"^[A-Za-z]\d{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex ManyDigits();
}
