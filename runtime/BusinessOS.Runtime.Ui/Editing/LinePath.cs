using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Runtime.Ui.Editing;

/// <summary>Reads where a problem of a line stands: <c>Lines[2].Quantity</c>, the first line being 0.</summary>
internal static partial class LinePath
{
    /// <returns>Null for what is no field of a line.</returns>
    public static (string Lines, int At, string? Field)? Read(string? path) =>
        Path().Match(path ?? "") is { Success: true } match && int.TryParse(match.Groups["at"].Value, CultureInfo.InvariantCulture, out var at)
            ? (match.Groups["lines"].Value, at, match.Groups["field"] is { Success: true, Value: var field } ? field : null)
            : null;

    [GeneratedRegex(@"^(?<lines>\w+)\[(?<at>\d+)\](\.(?<field>\w+))?$")]
    private static partial Regex Path();
}
