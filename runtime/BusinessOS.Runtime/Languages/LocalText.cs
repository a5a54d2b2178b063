namespace BusinessOS.Runtime.Languages;

/// <summary>A text that is there in several languages: whoever reads it gets it in theirs.</summary>
public sealed class LocalText
{
    private readonly Func<string>? _read;
    private readonly string _same = "";

    /// <summary>The same in every language.</summary>
    public LocalText(string text) => _same = text;

    /// <param name="read">Yields the text in the language of whoever asks.</param>
    public LocalText(Func<string> read) => _read = read;

    /// <summary>The text in the language of whoever asks.</summary>
    public string Current => _read?.Invoke() ?? _same;

    public static implicit operator LocalText(string text) => new(text);

    public override string ToString() => Current;
}
