namespace BusinessOS.Runtime.Languages;

/// <summary>A text that is there in several languages: whoever reads it gets it in theirs.</summary>
public sealed class LocalText
{
    private readonly Func<string>? _read;

    /// <summary>The same in every language.</summary>
    public LocalText(string text) => Original = text;

    /// <param name="read">Yields the text in the language of whoever asks.</param>
    /// <param name="original">What stands for it in what is kept.</param>
    public LocalText(Func<string> read, string original = "") => (_read, Original) = (read, original);

    /// <summary>What the app says in its own language: for what is kept, whoever causes it.</summary>
    public string Original { get; }

    /// <summary>The text in the language of whoever asks.</summary>
    public string Current => _read?.Invoke() ?? Original;

    public static implicit operator LocalText(string text) => new(text);

    public override string ToString() => Current;
}
