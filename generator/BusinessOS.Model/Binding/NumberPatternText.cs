namespace BusinessOS.Model.Binding;

/// <summary>Reads the pattern of an auto-number: <c>LN-{0000}</c>.</summary>
internal static class NumberPatternText
{
    public const int MaxDigits = 12;

    /// <summary>The pattern, or null when the text has not exactly one counter.</summary>
    public static NumberPattern? Read(string text)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var close = text.IndexOf('}', StringComparison.Ordinal);
        if (open < 0 || close < open || text.LastIndexOf('{') != open || text.LastIndexOf('}') != close)
        {
            return null;
        }

        var counter = text[(open + 1)..close];
        return counter.Length is > 0 and <= MaxDigits && counter.All(c => c == '0')
            ? new(text[..open], counter.Length, text[(close + 1)..])
            : null;
    }
}
