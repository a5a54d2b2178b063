using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Text;

namespace BusinessOS.Assistant.Parsing;

/// <summary>A sentence with everything read off it.</summary>
internal sealed record Parse(Sentence Sentence, IReadOnlyList<Token> Tokens, IReadOnlyList<Chunk> Chunks, IReadOnlyList<Clause> Clauses)
{
    /// <summary>Noun phrases that are not pronouns, those after "of" and owners included.</summary>
    public IEnumerable<NounPhrase> Phrases => Chunks.OfType<NounPhrase>().SelectMany(p => p.Owner is null ? [p] : new[] { p.Owner, p }).Where(p => !p.IsPronoun);

    /// <summary>The words from one token to another, as written.</summary>
    public string Words(int start, int end) => start >= end
        ? ""
        : Sentence.Text[Tokens[start].Start..Tokens[Math.Min(end, Tokens.Count) - 1].End];

    public string Words(Clause clause) => Words(clause.Start, clause.End);

    public static Parse Of(Sentence sentence) => Of(sentence, sentence.Text);

    /// <summary>Parses a part of a sentence as if it were one.</summary>
    public static Parse Of(Sentence sentence, string text)
    {
        var tokens = Tagger.Tag(text);
        var chunks = Chunker.Chunk(tokens);
        return new Parse(sentence with { Text = text }, tokens, chunks, ClauseReader.Read(tokens, chunks));
    }
}
