namespace BusinessOS.Emit.CSharp;

/// <summary>What people wrote, as the text of a documentation comment: one line, with nothing that XML would read.</summary>
internal static class XmlText
{
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A label and, behind it, what there is to say about it: "Loans: who has what until when."</summary>
    public static string Of(string label, string more)
    {
        var head = Of(label);
        var tail = Of(more);
        var text = tail.Length == 0 ? head : head.EndsWith('?') || head.EndsWith('.') ? $"{head} {tail}" : $"{head}: {tail}";
        return text.EndsWith('.') || text.EndsWith('?') || text.EndsWith('!') ? text : $"{text}.";
    }
}
