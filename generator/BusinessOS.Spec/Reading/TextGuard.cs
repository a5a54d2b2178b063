using System.Text;

namespace BusinessOS.Spec.Reading;

/// <summary>Refuses files that are no texts a person wrote, before anything looks at them.</summary>
internal static class TextGuard
{
    public const int MaxBytes = 1024 * 1024;

    /// <summary>A lock names every node of an app, and those it had.</summary>
    public const int MaxLockBytes = 8 * MaxBytes;

    /// <summary>The reason to refuse the file, or null.</summary>
    public static Diagnostic? Refuse(SpecFile file, int maxBytes = MaxBytes)
    {
        var size = Encoding.UTF8.GetByteCount(file.Text);
        if (size > maxBytes)
        {
            return SpecDiagnostics.TooLarge.At(SourceSpan.StartOf(file.Path), size, maxBytes);
        }

        var junk = IndexOfJunk(file.Text);
        return junk < 0 ? null : SpecDiagnostics.NotText.At(new SourceText(file.Path, file.Text).Span(junk, junk));
    }

    /// <summary>The first character no UTF-8 text has: a control character, half a pair, or what a decoder puts for bytes it cannot read.</summary>
    private static int IndexOfJunk(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (c is '\uFFFD' or '\u007F' || char.IsSurrogate(c) || (c < ' ' && c is not ('\t' or '\n' or '\r')))
            {
                return i;
            }
        }

        return -1;
    }
}
