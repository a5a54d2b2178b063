namespace BusinessOS.Assistant.Language;

/// <summary>Decides what each word of a sentence is, left to right: the lexicon says what it can be, its neighbours what it is.</summary>
internal static class Tagger
{
    public static IReadOnlyList<Token> Tag(string sentence)
    {
        var pieces = Tokenizer.Split(sentence).ToArray();
        var context = new TagContext(pieces.Select(p => p.Text.ToLowerInvariant()).ToArray());
        var tokens = new List<Token>(pieces.Length);
        for (var i = 0; i < pieces.Length; i++)
        {
            var part = pieces[i].Text is "IT" or "HR" or "ID" ? PartOfSpeech.Noun : Decide(context, i);
            context.Decide(i, part);
            tokens.Add(Make(pieces[i].Text, pieces[i].Start, context.Word(i), part));
        }

        return tokens;
    }

    private static PartOfSpeech Decide(TagContext context, int i)
    {
        var word = context.Word(i);
        if (!char.IsLetterOrDigit(word[0]) && word is not "'s")
        {
            return Mark(word);
        }

        return char.IsDigit(word[0])
            ? PartOfSpeech.Number
            : ClosedClass.Decide(context, i) ?? OpenClass.Decide(context, i);
    }

    private static PartOfSpeech Mark(string mark) => mark switch
    {
        "," => PartOfSpeech.Comma,
        "." or ";" or "!" or "?" or ":" or "..." or "\u2013" => PartOfSpeech.Stop,
        "(" or "[" or "{" => PartOfSpeech.Open,
        ")" or "]" or "}" => PartOfSpeech.Close,
        "\"" or "'" => PartOfSpeech.Quote,
        "->" => PartOfSpeech.Arrow,
        "/" or "|" or "\\" => PartOfSpeech.Slash,
        "+" or "&" => PartOfSpeech.Conjunction,
        _ when char.IsDigit(mark[^1]) => PartOfSpeech.Number,
        _ => PartOfSpeech.Symbol,
    };

    private static Token Make(string text, int start, string lower, PartOfSpeech part)
    {
        if (part == PartOfSpeech.Verb && Lexicon.English.TryVerb(lower, out var lemma, out var form))
        {
            return new Token(text, lower, lemma, part, form, false, start);
        }

        if (part == PartOfSpeech.Noun)
        {
            return new Token(text, lower, Morphology.Singular(lower), part, VerbForm.None, Morphology.IsPlural(lower), start);
        }

        var participle = part == PartOfSpeech.Adjective && Lexicon.English.TryVerb(lower, out _, out var ofAdjective) ? ofAdjective : VerbForm.None;
        return new Token(text, lower, lower, part, participle, false, start);
    }
}
