using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Parsing;

/// <summary>Reads one verb group, through helpers and verbs that only lead to the next: "needs to be approved".</summary>
internal static class VerbGroupReader
{
    // Verbs that say how the next one is meant, and the modal they amount to.
    private static readonly Dictionary<string, string> Leading = new(StringComparer.Ordinal)
    {
        ["want"] = "want", ["need"] = "must", ["like"] = "want", ["wish"] = "want", ["have"] = "must", ["get"] = "can", ["try"] = "can", ["love"] = "want",
        ["allow"] = "can", ["able"] = "can", ["permit"] = "can", ["require"] = "must", ["suppose"] = "should", ["go"] = "will", ["intend"] = "will", ["use"] = "can",
        ["free"] = "can", ["responsible"] = "must", ["expect"] = "should", ["entitle"] = "can", ["authorise"] = "can", ["authorize"] = "can", ["possible"] = "can",
        ["eligible"] = "can", ["choose"] = "can", ["start"] = "can", ["manage"] = "can", ["obliged"] = "must", ["hope"] = "want", ["decide"] = "can", ["ought"] = "should",
    };

    private static readonly HashSet<string> Phrasal = new(StringComparer.Ordinal)
    {
        "sign up", "set up", "check in", "check out", "log in", "log out", "hand out", "hand in", "pick up", "drop off", "fill in", "fill out", "follow up", "send out",
        "give back", "take back", "put in", "carry out", "clock in", "clock out", "bring back", "come back", "go through", "sell out", "run out", "write down", "opt in", "opt out",
        "give out", "look up", "sign in", "sign off", "mark down", "turn down", "take out", "pay back", "send back", "sign out", "book in", "roll out", "come in", "come up", "call back", "take away",
    };

    public static VerbGroup? Read(IReadOnlyList<Token> tokens, int start)
    {
        var i = start;
        string? modal = null;
        string? lemma = null;
        var negated = false;
        var infinitive = false;
        var be = false;
        var finite = false;
        var gerund = false;
        var past = false;
        var passive = false;
        while (i < tokens.Count)
        {
            var token = tokens[i];
            switch (token.Part)
            {
                case PartOfSpeech.Modal:
                    modal = token.Lower;
                    finite = true;
                    break;
                case PartOfSpeech.Be when lemma is null or "be" or "have":
                    finite |= token.Lower is not ("be" or "been" or "being");
                    be = true;
                    lemma = "be";
                    break;
                case PartOfSpeech.Have when lemma is null:
                    finite |= token.Lower is not "having";
                    lemma = "have";
                    break;
                case PartOfSpeech.Do when lemma is null:
                    finite = true;
                    lemma = "do";
                    break;
                case PartOfSpeech.Negation when i > start || token.Lower is "not" or "never":
                    negated = true;
                    break;
                case PartOfSpeech.Adverb when i > start && Continues(tokens, i + 1, lemma):
                    break;
                case PartOfSpeech.To when i + 1 < tokens.Count && (i == start || Leads(tokens, i - 1, lemma)):
                    if (i > start && lemma is not null)
                    {
                        modal = ModalOf(tokens, i - 1, lemma) ?? modal;
                    }

                    infinitive |= i == start;
                    lemma = null;
                    be = false;
                    past = false;
                    passive = false;
                    break;
                case PartOfSpeech.Adjective when be && lemma == "be" && i + 1 < tokens.Count && tokens[i + 1].Is(PartOfSpeech.To) && Leading.ContainsKey(token.Lower):
                    break;
                case PartOfSpeech.Verb when lemma is null or "be" or "have" or "do" || (lemma == "get" && token.Form == VerbForm.Past):
                    passive = token.Form == VerbForm.Past && (be || lemma == "get");
                    past = token.Form == VerbForm.Past && lemma is null;
                    gerund = token.Form == VerbForm.Gerund && !be;
                    finite |= token.Form is VerbForm.Third or VerbForm.Base && !infinitive || token.Form == VerbForm.Past;
                    lemma = token.Lemma;
                    (lemma, i) = WithParticle(tokens, i, lemma);
                    break;
                default:
                    return Finish(i);
            }

            i++;
        }

        return Finish(i);

        VerbGroup? Finish(int end) => lemma is null && modal is null
            ? null
            : new VerbGroup(lemma ?? "do", start, end)
            {
                Passive = passive, Negated = negated, Modal = modal, Infinitive = infinitive, Gerund = gerund, BarePast = past && modal is null, Finite = finite && !(past && infinitive),
            };
    }

    private static (string Lemma, int At) WithParticle(IReadOnlyList<Token> tokens, int i, string lemma)
    {
        if (i + 1 < tokens.Count && tokens[i + 1].Part is PartOfSpeech.Particle or PartOfSpeech.Preposition or PartOfSpeech.Adverb && Phrasal.Contains($"{lemma} {tokens[i + 1].Lower}"))
        {
            return ($"{lemma} {tokens[i + 1].Lower}", i + 1);
        }

        return (lemma, i + 1 < tokens.Count && tokens[i + 1].Is(PartOfSpeech.Particle) ? i + 1 : i);
    }

    private static bool Continues(IReadOnlyList<Token> tokens, int i, string? lemma) =>
        lemma is null or "be" or "have" or "do" or "get" && i < tokens.Count
        && (tokens[i].Part is PartOfSpeech.Verb or PartOfSpeech.Negation or PartOfSpeech.To || (tokens[i].Is(PartOfSpeech.Be) && lemma is not null));

    private static bool Leads(IReadOnlyList<Token> tokens, int i, string? lemma) =>
        lemma is not null && (Leading.ContainsKey(lemma) || (tokens[i].Is(PartOfSpeech.Adjective) && Leading.ContainsKey(tokens[i].Lower)) || lemma == "be" && tokens[i].Is(PartOfSpeech.Be));

    private static string? ModalOf(IReadOnlyList<Token> tokens, int i, string lemma) =>
        Leading.TryGetValue(tokens[i].Lower, out var modal) || Leading.TryGetValue(lemma, out modal) ? modal : null;
}
