using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Parsing;

/// <summary>Groups chunks into clauses: finds each verb's subjects, objects and complements.</summary>
internal static class ClauseReader
{
    public static IReadOnlyList<Clause> Read(IReadOnlyList<Token> tokens, IReadOnlyList<Chunk> chunks)
    {
        var state = new ClauseState(tokens.Count);
        for (var i = 0; i < chunks.Count; i++)
        {
            switch (chunks[i])
            {
                case NounPhrase phrase:
                    ReadPhrase(state, chunks, i, phrase);
                    break;
                case VerbGroup verb:
                    ReadVerb(state, chunks, i, verb);
                    break;
                case Mark mark:
                    ReadMark(state, chunks, i, mark);
                    break;
            }
        }

        return state.Finish();
    }

    private static void ReadPhrase(ClauseState state, IReadOnlyList<Chunk> chunks, int i, NounPhrase phrase)
    {
        if (state.Verb is not null && state.Preposition is null && i > 0 && chunks[i - 1] is Mark { Part: PartOfSpeech.Comma or PartOfSpeech.Conjunction } && OpensClause(chunks, i))
        {
            state.StartClause(null, phrase.Start);
        }
        else if (state.Verb is { Passive: true } && state.Preposition is null && i > 0 && chunks[i - 1] is VerbGroup && OpensClause(chunks, i))
        {
            state.StartClause(null, phrase.Start);
        }
        else if (state.Verb is not null && i > 0 && IsSubjectPronoun(phrase) && OpensClause(chunks, i))
        {
            state.StartClause(state.Marker is null or "and" ? "that" : null, phrase.Start);
        }
        else if (state.Verb is not null && state.Preposition is null && i > 0 && chunks[i - 1] is not VerbGroup && chunks[i - 1] is not Mark { Part: not PartOfSpeech.Number } && OpensClause(chunks, i))
        {
            state.StartClause(state.Marker is "when" or "whenever" or "if" or "once" or "after" ? null : "that", phrase.Start);
        }

        else if (state.Verb is null && state.Pending.Count > 0 && i > 0 && SplitsSubject(chunks, i, phrase))
        {
            state.StartClause(null, phrase.Start);
        }

        state.Add(phrase, i > 0 ? chunks[i - 1] : null);
    }

    private static void ReadVerb(ClauseState state, IReadOnlyList<Chunk> chunks, int i, VerbGroup verb)
    {
        var before = i > 0 ? chunks[i - 1] : null;
        if (verb.Infinitive && state.HasContent)
        {
            state.StartClause("to", verb.Start, state.Verb is null ? state.Pending : state.Verb.Lemma is "want" or "need" or "like" or "allow" or "let" or "enable" or "ask" or "require" or "help" or "invite" or "expect" ? state.LastObjects : state.Subjects);
        }
        else if (verb.Gerund && before is Mark { Part: PartOfSpeech.Preposition or PartOfSpeech.Subordinator, Word: not "that" } preposition)
        {
            state.StartClause(preposition.Word, verb.Start, []);
        }
        else if (verb.BarePast && before is NounPhrase { IsPronoun: false } noun && IsReduced(chunks, i))
        {
            state.StartClause("reduced", verb.Start, [noun]);
            verb = verb with { Passive = true };
        }
        else if (verb.Gerund && before is NounPhrase { IsPronoun: false } doer && !verb.Finite)
        {
            state.StartClause("reduced", verb.Start, [doer]);
        }
        else if (verb is { Gerund: true, Finite: false } && before is Mark { Part: PartOfSpeech.Adverb } && state.Verb is not null)
        {
            state.StartClause("reduced", verb.Start, state.LastObjects);
        }
        else if (state.Verb is not null)
        {
            var link = i - 1;
            while (link > 0 && chunks[link] is Mark { Part: PartOfSpeech.Adverb })
            {
                link--;
            }

            var coordinated = chunks[link] is Mark { Part: PartOfSpeech.Conjunction or PartOfSpeech.Comma or PartOfSpeech.Slash };
            var joined = chunks[link] is Mark { Part: PartOfSpeech.Conjunction or PartOfSpeech.Slash };
            var ordered = coordinated && !joined && state.Marker is "when" or "whenever" or "if" or "once" or "after";
            state.StartClause(
                coordinated ? "and" : null,
                verb.Start,
                ordered ? [] : coordinated ? state.Subjects : state.RelativeHead is { } head ? [head] : state.LastObjects,
                joined ? state.Marker : null);
        }

        state.Verb = verb;
    }

    private static void ReadMark(ClauseState state, IReadOnlyList<Chunk> chunks, int i, Mark mark)
    {
        switch (mark.Part)
        {
            case PartOfSpeech.Preposition when mark.Word == "of" && i > 0 && chunks[i - 1] is NounPhrase { Of.Count: > 0 }:
                state.SkipOf();
                break;
            case PartOfSpeech.Preposition:
                state.Preposition = mark.Word;
                break;
            case PartOfSpeech.Subordinator or PartOfSpeech.Wh:
                ReadSubordinator(state, chunks, i, mark);
                break;
            case PartOfSpeech.Stop or PartOfSpeech.Arrow:
                state.StartClause(null, mark.End);
                break;
            case PartOfSpeech.Number:
                state.Preposition = null;
                break;
            case PartOfSpeech.Adjective or PartOfSpeech.Adverb when state.Verb is not null:
                state.AddPredicate(mark.Word);
                break;
            case PartOfSpeech.Open or PartOfSpeech.Close:
                state.Preposition = null;
                break;
        }
    }

    private static void ReadSubordinator(ClauseState state, IReadOnlyList<Chunk> chunks, int i, Mark mark)
    {
        var before = i > 0 ? chunks[i - 1] : null;
        if (before is Mark { Part: PartOfSpeech.Comma } && i > 1)
        {
            before = chunks[i - 2];
        }

        var relative = mark.Word is "who" or "which" or "that" or "whom" or "whose" or "where" && before is NounPhrase;
        if (mark.Word is "so" && i + 1 < chunks.Count && chunks[i + 1] is Mark { Word: "that" })
        {
            state.StartClause("so", mark.Start);
            return;
        }

        if (mark.Word is "that" && state.Marker == "so" && !state.HasContent)
        {
            return;
        }

        var headed = relative ? before as NounPhrase : null;
        state.StartClause(mark.Word, mark.Start, relative && i + 1 < chunks.Count && chunks[i + 1] is VerbGroup && before is NounPhrase noun ? [noun] : []);
        state.RelativeHead = headed;
    }

    private static bool IsSubjectPronoun(NounPhrase phrase) => phrase.IsPronoun && phrase.Head.Lower is "i" or "we" or "they" or "he" or "she";

    // Whether the phrase at i has a finite verb of its own: (, | and) managers approve …
    private static bool OpensClause(IReadOnlyList<Chunk> chunks, int i)
    {
        var at = i + 1;
        while (at + 1 < chunks.Count && (chunks[at] is Mark { Part: PartOfSpeech.Preposition } || chunks[at] is Mark { Word: "and" or "or" }) && chunks[at + 1] is NounPhrase)
        {
            at += 2;
        }

        // "participants who registered get …": the relative clause stands between.
        if (at + 2 < chunks.Count && chunks[at] is Mark { Word: "who" or "that" or "which" } && chunks[at + 1] is VerbGroup)
        {
            at += 2;
            while (at < chunks.Count && chunks[at] is NounPhrase { IsPronoun: false } or Mark { Part: PartOfSpeech.Preposition or PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Number })
            {
                at++;
            }
        }

        while (at < chunks.Count && chunks[at] is Mark { Part: PartOfSpeech.Adverb or PartOfSpeech.Negation })
        {
            at++;
        }

        return at < chunks.Count && chunks[at] is VerbGroup { Finite: true, Infinitive: false } verb && !(verb.BarePast && IsReduced(chunks, at));
    }

    // "a booking app, users pick a day": what stands before the comma is not among the subjects.
    private static bool SplitsSubject(IReadOnlyList<Chunk> chunks, int i, NounPhrase phrase)
    {
        var before = chunks[i - 1];
        if (before is Mark { Part: PartOfSpeech.Conjunction } && i > 1 && chunks[i - 2] is Mark { Part: PartOfSpeech.Comma })
        {
            return phrase.IsPronoun && OpensClause(chunks, i);
        }

        return before is Mark { Part: PartOfSpeech.Comma } && OpensClause(chunks, i) && !(i + 2 < chunks.Count && chunks[i + 1] is Mark { Word: "and" or "or" });
    }

    private static bool IsReduced(IReadOnlyList<Chunk> chunks, int i) =>
        i + 1 >= chunks.Count || chunks[i + 1] is Mark { Part: PartOfSpeech.Preposition or PartOfSpeech.Stop or PartOfSpeech.Comma or PartOfSpeech.Adverb or PartOfSpeech.Close or PartOfSpeech.To };
}
