namespace BusinessOS.Spec.Reading.Yaml;

/// <summary>
/// Where each character of a scalar's value was written. Apart from escapes, YAML changes only white space between
/// lines, so the other characters of value and file match one to one.
/// </summary>
internal sealed class ScalarOffsets
{
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    private ScalarOffsets(int start, int[]? starts, int[]? ends)
    {
        Start = start;
        _starts = starts;
        _ends = ends;
    }

    /// <summary>The offset of the first character of the content, behind a quote or a block's header.</summary>
    public int Start { get; }

    public int StartOf(int index) => _starts is null ? Start + index : _starts[index];

    public int EndOf(int index) => _ends is null ? Start + index + 1 : _ends[index];

    public static ScalarOffsets Of(YamlScalar scalar)
    {
        var text = scalar.Source.Text;
        var start = ContentStart(scalar, text);
        if (text.AsSpan(start).StartsWith(scalar.Value, StringComparison.Ordinal))
        {
            return new(start, null, null);
        }

        return Match(scalar, text, start);
    }

    private static int ContentStart(YamlScalar scalar, string text)
    {
        switch (scalar.Form)
        {
            case ScalarForm.SingleQuoted or ScalarForm.DoubleQuoted:
                return scalar.Start + 1;
            case ScalarForm.Block:
                var line = scalar.Source.LineOf(scalar.Start);
                return line < scalar.Source.LineCount ? scalar.Source.LineStart(line + 1) : text.Length;
            default:
                return scalar.Start;
        }
    }

    private static ScalarOffsets Match(YamlScalar scalar, string text, int start)
    {
        var value = scalar.Value;
        var starts = new int[value.Length];
        var ends = new int[value.Length];
        var end = Math.Max(start, scalar.Form is ScalarForm.SingleQuoted or ScalarForm.DoubleQuoted ? scalar.End - 1 : scalar.End);
        var at = start;
        for (var i = 0; i < value.Length;)
        {
            if (at >= end)
            {
                Set(i++, end, end);
            }
            else if (scalar.Form == ScalarForm.DoubleQuoted && text[at] == '\\')
            {
                var length = EscapeLength(text, at);
                if (length == 0)
                {
                    at = SkipBlank(text, at + 1, end);
                    continue;
                }

                Set(i++, at, Math.Min(at + length, end));
                at += length;
            }
            else if (IsBlank(text[at]))
            {
                var next = SkipBlank(text, at, end);
                var taken = BlankLength(scalar, text.AsSpan(at, next - at), value.AsSpan(i));
                for (var k = 0; k < taken; k++)
                {
                    Set(i + k, Math.Min(at + k, next - 1), Math.Min(at + k + 1, next));
                }

                i += taken;
                at = next;
            }
            else
            {
                var width = scalar.Form == ScalarForm.SingleQuoted && text[at] == '\'' ? 2 : 1;
                Set(i++, at, at + width);
                at += width;
            }
        }

        return new(start, starts, ends);

        void Set(int index, int from, int to) => (starts[index], ends[index]) = (from, to);
    }

    /// <summary>How many characters of the value a run of white space in the file stands for.</summary>
    private static int BlankLength(YamlScalar scalar, ReadOnlySpan<char> written, ReadOnlySpan<char> value)
    {
        var run = 0;
        while (run < value.Length && IsBlank(value[run]))
        {
            run++;
        }

        if (scalar.Form == ScalarForm.Block)
        {
            return run;
        }

        var lines = CountLines(written);
        var meant = lines == 0 ? written.Length : Math.Max(1, lines - 1);
        return Math.Min(run, meant);
    }

    private static int CountLines(ReadOnlySpan<char> written)
    {
        var lines = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] is not ' ' and not '\t' && !(written[i] == '\r' && i + 1 < written.Length && written[i + 1] == '\n'))
            {
                lines++;
            }
        }

        return lines;
    }

    /// <summary>The length of the escape at a backslash; 0 when it only joins two lines.</summary>
    private static int EscapeLength(string text, int at) => at + 1 >= text.Length ? 1 : text[at + 1] switch
    {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => 0,
        _ => 2,
    };

    private static int SkipBlank(string text, int at, int end)
    {
        while (at < end && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
