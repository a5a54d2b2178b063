using System.Text;

namespace BusinessOS.Diagnostics.Rendering;

/// <summary>A line as it is printed, and where the marker beneath it goes, in columns of the screen.</summary>
/// <param name="Before">Columns before the marker.</param>
/// <param name="Marked">Columns of the marker; at least one, so that a place between characters shows.</param>
internal readonly record struct FrameLine(string Text, int Before, int Marked)
{
    private const int TabSize = 4;

    /// <summary>Longer lines are cut to the part around the marker.</summary>
    private const int MaxWidth = 120;

    private const int ContextWidth = 40;

    /// <param name="from">The first marked UTF-16 unit of the line.</param>
    /// <param name="to">The unit behind the last marked one.</param>
    public static FrameLine Of(string line, int from, int to)
    {
        from = Math.Clamp(from, 0, line.Length);
        to = Math.Clamp(to, from, line.Length);
        var (start, end) = line.Length <= MaxWidth ? (0, line.Length) : Window(line, from);
        var text = new StringBuilder(start > 0 ? "…" : "");
        var column = text.Length;
        var (before, behind) = (column, column);
        var at = start;
        while (at < end)
        {
            var rune = Rune.TryGetRuneAt(line, at, out var found) ? found : Rune.ReplacementChar;
            var width = rune.Value == '\t' ? TabSize - column % TabSize : DisplayWidth.Of(rune);
            if (at < from)
            {
                before = column + width;
            }

            if (at < to)
            {
                behind = column + width;
            }

            text.Append(rune.Value == '\t' ? new(' ', width) : Rune.IsControl(rune) ? " " : rune.ToString());
            column += width;
            at += rune.Utf16SequenceLength;
        }

        return new(end < line.Length ? text.Append('…').ToString() : text.ToString(), before, Math.Max(1, behind - before));
    }

    private static (int Start, int End) Window(string line, int from)
    {
        var start = from <= MaxWidth - ContextWidth ? 0 : from - ContextWidth;
        var end = Math.Min(line.Length, start + MaxWidth);
        return (IsHalf(line, start) ? start - 1 : start, IsHalf(line, end) ? end - 1 : end);
    }

    private static bool IsHalf(string line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) && char.IsHighSurrogate(line[at - 1]);
}
