using System.Text.RegularExpressions;

namespace BusinessOS.Import.Sources.Databases;

/// <summary>Reads a column's default as SQL writes it.</summary>
internal static partial class DefaultValue
{
    /// <summary>A plain value; null for none, and for one that SQL works out.</summary>
    public static string? Read(string? sql)
    {
        if (sql is null || Literal().Match(sql) is not { Success: true } literal)
        {
            return null;
        }

        var text = literal.Groups["text"].Success ? literal.Groups["text"].Value.Replace("''", "'", StringComparison.Ordinal) : literal.Groups["plain"].Value;
        return text.Length == 0 || text.Equals("null", StringComparison.OrdinalIgnoreCase) ? null : text;
    }

    public static bool IsNow(string? sql) => sql is not null && Now().IsMatch(sql);

    [GeneratedRegex(@"^\s*\(*\s*(?:'(?<text>(?:[^']|'')*)'|(?<plain>-?\d+(?:\.\d+)?|true|false|null))\s*\)*(?:::[\w "".\[\]]+(\(\d+\))?)?\s*\)*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\W*(current_timestamp|current_date|now|getdate|localtimestamp|date\('now'|datetime\('now')", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Now();
}
