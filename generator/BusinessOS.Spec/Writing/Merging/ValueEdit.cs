using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Writing.Merging;

/// <summary>Replaces a value behind a colon or a dash, and keeps the comments that stand beside it.</summary>
/// <param name="behindSign">The offset right behind the colon or the dash.</param>
internal sealed class ValueEdit(FileLines lines, YamlNode value, int behindSign)
{
    /// <param name="text">The new value: a line that begins with a space, or lines beneath; empty for no value.</param>
    public void Apply(string text)
    {
        var hasValue = value.End > Math.Max(value.Start, behindSign);
        var end = hasValue ? value.End : behindSign;
        var signLine = lines.LineOf(behindSign);
        if (hasValue && lines.LineOf(value.Start) == signLine && text.StartsWith(' ') && !text.Contains('\n'))
        {
            // What stands behind the old value stays where it is.
            lines.Replace(value.Start, end, text[1..]);
            return;
        }

        var lineEnd = lines.Source.LineEnd(lines.LineOf(Math.Max(behindSign, end - 1)));
        var beside = Comment(end, lineEnd);
        var above = hasValue && lines.LineOf(value.Start) > signLine ? Comment(behindSign, lines.Source.LineEnd(signLine)) : "";
        var newLine = text.IndexOf('\n', StringComparison.Ordinal);
        var (first, rest) = newLine < 0 ? (text, "") : (text[..newLine], text[newLine..]);
        lines.Replace(behindSign, beside.Length > 0 ? lineEnd : end, first + above + beside + rest);
    }

    /// <summary>The comment that stands alone in a stretch of a line, a space before it; else nothing.</summary>
    private string Comment(int from, int to)
    {
        var text = lines.Source.Text[from..Math.Max(from, to)].Trim();
        return text.StartsWith('#') ? $" {text}" : "";
    }
}
