namespace BusinessOS.Assistant.Language;

/// <summary>A word or mark of a sentence.</summary>
/// <param name="Text">As written.</param>
/// <param name="Lower">In small letters.</param>
/// <param name="Lemma">The word's base form: singular for nouns, infinitive for verbs.</param>
/// <param name="Start">Where it starts in the sentence.</param>
internal sealed record Token(string Text, string Lower, string Lemma, PartOfSpeech Part, VerbForm Form, bool Plural, int Start)
{
    public int End => Start + Text.Length;

    public bool IsCapitalised => char.IsUpper(Text[0]);

    public bool Is(PartOfSpeech part) => Part == part;

    public bool IsWord => char.IsLetterOrDigit(Text[0]);

    public override string ToString() => $"{Text}/{Part}";
}
