namespace BusinessOS.Spec.Reading.Yaml;

/// <summary>A part of a scalar's value that still knows where it was written: what the short forms are cut into.</summary>
internal readonly record struct TextPiece(YamlScalar Scalar, int Start, int Length)
{
    public string Text => Scalar.Value.Substring(Start, Length);

    public ReadOnlySpan<char> Characters => Scalar.Value.AsSpan(Start, Length);

    public bool IsEmpty => Length == 0;

    public SourceSpan Span => Scalar.SpanOf(Start, Length);

    public TextPiece From(int index) => new(Scalar, Start + index, Length - index);

    public TextPiece Until(int index) => new(Scalar, Start, index);

    public TextPiece Trim()
    {
        var characters = Characters;
        var from = 0;
        while (from < characters.Length && char.IsWhiteSpace(characters[from]))
        {
            from++;
        }

        var to = characters.Length;
        while (to > from && char.IsWhiteSpace(characters[to - 1]))
        {
            to--;
        }

        return new(Scalar, Start + from, to - from);
    }

    /// <summary>The trimmed parts between separators; one empty part when there is nothing.</summary>
    public IReadOnlyList<TextPiece> Split(char separator)
    {
        var parts = new List<TextPiece>();
        var rest = this;
        for (int at; (at = rest.Characters.IndexOf(separator)) >= 0; rest = rest.From(at + 1))
        {
            parts.Add(rest.Until(at).Trim());
        }

        parts.Add(rest.Trim());
        return parts;
    }

    /// <summary>The parts between white space.</summary>
    public IReadOnlyList<TextPiece> Words()
    {
        var words = new List<TextPiece>();
        var characters = Characters;
        for (var at = 0; at < characters.Length;)
        {
            if (char.IsWhiteSpace(characters[at]))
            {
                at++;
                continue;
            }

            var from = at;
            while (at < characters.Length && !char.IsWhiteSpace(characters[at]))
            {
                at++;
            }

            words.Add(new(Scalar, Start + from, at - from));
        }

        return words;
    }

    /// <summary>The index of a word that stands alone, or -1.</summary>
    public int IndexOfWord(string word)
    {
        var characters = Characters;
        for (var from = 0; from <= characters.Length - word.Length;)
        {
            var at = characters[from..].IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
            {
                return -1;
            }

            at += from;
            var end = at + word.Length;
            var alone = (at == 0 || char.IsWhiteSpace(characters[at - 1]))
                && (end == characters.Length || char.IsWhiteSpace(characters[end]));
            if (alone)
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }
}
