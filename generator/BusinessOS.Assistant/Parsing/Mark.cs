using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Parsing;

/// <summary>A word or sign that joins or parts phrases: a preposition, "and", a comma, "when".</summary>
internal sealed record Mark(Token Token, int At) : Chunk(At, At + 1)
{
    public PartOfSpeech Part => Token.Part;

    public string Word => Token.Lower;

    public override string ToString() => Word;
}
