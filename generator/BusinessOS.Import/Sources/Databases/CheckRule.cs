using System.Text.RegularExpressions;

namespace BusinessOS.Import.Sources.Databases;

/// <summary>Reads what a check constraint says about one column: the values it lists, or its bounds. Others are left to people.</summary>
internal static partial class CheckRule
{
    /// <returns>The column as far as the rule tells about it; null when it is not understood or about something else.</returns>
    public static SourceColumn? Read(SourceColumn column, string expression, string rule)
    {
        var text = Cast().Replace(expression, "").Replace("\"", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        var name = Regex.Escape(column.Name);
        text = Regex.Replace(text, $@"(?<![\w.])\(*{name}\)*\s+IS\s+NULL\)*\s+OR\s+", "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        if (Alternative().IsMatch(Quoted().Replace(text, "")))
        {
            return null; // an alternative makes each part true for some values only
        }

        var list = Regex.Match(text, $@"(?<![\w.])\(*{name}\)*\s*(?:IN\s*\(|=\s*ANY\s*\(+\s*ARRAY\s*\[)(?<items>[^\])]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        if (list.Success && Items().Matches(list.Groups["items"].Value).Select(ValueOf).Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } values)
        {
            return column with { Allowed = [.. values], AllowedBy = rule };
        }

        var numeric = column.Kind is SourceKind.Integer or SourceKind.Decimal or SourceKind.Money or SourceKind.Unknown;
        var changed = column;
        foreach (var bound in Regex.Matches(text, $@"(?<![\w.])\(*{name}\)*\s*(?<sign><=|>=|<|>)\s*\(*(?<number>-?\d+(\.\d+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).Where(_ => numeric))
        {
            changed = bound.Groups["sign"].Value switch
            {
                ">=" => changed with { Min = bound.Groups["number"].Value },
                "<=" => changed with { Max = bound.Groups["number"].Value },
                ">" when column.Kind == SourceKind.Integer && long.TryParse(bound.Groups["number"].Value, out var above) => changed with { Min = $"{above + 1}" },
                "<" when column.Kind == SourceKind.Integer && long.TryParse(bound.Groups["number"].Value, out var below) => changed with { Max = $"{below - 1}" },
                _ => changed,
            };
        }

        if (numeric && Regex.Match(text, $@"(?<![\w.]){name}\s+BETWEEN\s+(?<low>-?\d+(\.\d+)?)\s+AND\s+(?<high>-?\d+(\.\d+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } between)
        {
            changed = changed with { Min = between.Groups["low"].Value, Max = between.Groups["high"].Value };
        }

        return changed == column ? null : changed;
    }

    private static string ValueOf(Match item) =>
        item.Groups["text"].Success ? item.Groups["text"].Value.Replace("''", "'", StringComparison.Ordinal) : item.Groups["number"].Value;

    [GeneratedRegex(@"'(?<text>(?:[^']|'')*)'|(?<number>-?\d+(?:\.\d+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Items();

    [GeneratedRegex(@"::[a-zA-Z_ ]+(\(\d+(,\d+)?\))?(\[\])?", RegexOptions.CultureInvariant)]
    private static partial Regex Cast();

    [GeneratedRegex(@"'(?:[^']|'')*'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bOR\b|\bNOT\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alternative();
}
