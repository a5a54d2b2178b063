using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace BusinessOS.Runtime.Languages;

/// <summary>A sentence with values in it, taken apart: its words with numbered holes, and the values.</summary>
[InterpolatedStringHandler]
public readonly struct Sentence
{
    private readonly StringBuilder _words;
    private readonly List<object?> _values;

    public Sentence(int literalLength, int formattedCount)
    {
        _words = new StringBuilder(literalLength + (formattedCount * 3));
        _values = new List<object?>(formattedCount);
    }

    /// <summary>The words by which the sentence is found: <c>At least {0}.</c></summary>
    public string Words => _words.ToString();

    public void AppendLiteral(string text) => _words.Append(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted<T>(T value)
    {
        _words.Append('{').Append(_values.Count).Append('}');
        _values.Add(value);
    }

    public void AppendFormatted<T>(T value, string format)
        where T : IFormattable =>
        AppendFormatted(value.ToString(format, LanguageFormats.Culture));

    internal string In(WordTable? table)
    {
        var words = _words.ToString();
        return string.Format(CultureInfo.InvariantCulture, table?.Find(words) ?? words, [.. _values]);
    }
}
