using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Judges which clauses tell something a machine does by itself, and words them.</summary>
internal static partial class ActionClauses
{
    private static readonly HashSet<string> NotDoing = new(StringComparer.Ordinal)
    {
        "allow", "let", "have", "be", "need", "support", "provide", "enable", "keep", "include", "contain", "offer", "help", "want", "like", "require", "store", "do", "give", "hold", "handle", "manage", "cover", "go through", "use",
    };

    /// <summary>The clauses that can be actions: not relative, not a purpose.</summary>
    public static IReadOnlyList<Clause> Of(Parse parse, Func<Clause, bool> where)
    {
        List<Clause> actions = [];
        for (var i = 0; i < parse.Clauses.Count; i++)
        {
            var clause = parse.Clauses[i];
            var aside = clause.Marker is "so" && !clause.Subjects.Any(IsMessage);
            var dependent = aside || clause.Marker is "who" or "which" or "whose" or "where" or "what" or "how" or "for" or "of" or "by" or "than" or "as";
            if (!dependent && where(clause) && !(clause.Marker is "reduced" && IsAttached(parse, clause)))
            {
                actions.Add(clause);
            }
        }

        return actions;
    }

    /// <summary>Whether the clause tells something done by itself; <paramref name="given"/>: a condition has been named.</summary>
    public static bool IsAutomatic(Clause clause, Parse parse, bool given)
    {
        if (clause.Verb is not { } verb)
        {
            return clause.Marker is null or "and" && clause.Subjects.Any(s => IsMessage(s) || (!given && IsReport(s)));
        }

        if (verb.Negated)
        {
            return false;
        }

        var lemma = verb.Lemma.Split(' ')[0];
        var said = Automatically().IsMatch(parse.Words(clause));
        var machine = clause.Subjects.Any(s => !s.IsPronoun && Meanings.Machine.Contains(s.Head.Lemma));
        var nobody = clause.Subjects.Count == 0 || (clause.Subjects.All(IsAsking) && verb.Infinitive && (Meanings.Automatic.Contains(lemma) || Meanings.Tell.Contains(lemma)));
        if (clause.Subjects.Any(IsMessage) && !verb.IsBe && !verb.IsHave)
        {
            return true;
        }

        if (lemma is "get" or "receive" or "see" or "have" && clause.Objects.Any(IsMessage))
        {
            return given || said || clause.Subjects.Any(s => s.Adjectives.Any() || s.Determiner is "each" or "every" or "all") || parse.Clauses.Any(c => c.Relative);
        }

        if (given && lemma is "want" or "need" or "like" && clause.Objects.Any(IsMessage))
        {
            return true;
        }

        if (lemma is "get" or "receive" && clause.Subjects.Any(s => s.Determiner is "each" or "every" or "all") && clause.Objects.Count > 0 && ScheduleWords.Find(parse.Sentence.Text) is not null)
        {
            return true;
        }

        if (lemma is "want" or "need" or "like" && !given && clause.Objects.Any(o => !o.IsPronoun && (IsReport(o) || IsMessage(o))) && ScheduleWords.Find(parse.Sentence.Text) is not null)
        {
            return true;
        }

        if (machine)
        {
            return !NotDoing.Contains(verb.Lemma) && (given || Meanings.Automatic.Contains(lemma)) && !(verb.Modal is "can" && !given);
        }

        if (verb.Passive && lemma is "report" or "present" or "deliver" or "show" or "list" && clause.ComplementsOf("to").Any(RoleReader.IsPerson) && ScheduleWords.Find(parse.Sentence.Text) is not null)
        {
            return true;
        }

        if (verb.Passive)
        {
            return (Meanings.Automatic.Contains(lemma) || Meanings.Tell.Contains(lemma) || lemma is "make" or "take" or "add" or "apply" or "put" or "set") && !clause.ComplementsOf("by").Any(RoleReader.IsPerson) && (given || said || Soon().IsMatch(parse.Words(clause)) || clause.Marker is null or "and");
        }

        if (nobody)
        {
            return given ? !NotDoing.Contains(verb.Lemma) : Meanings.Automatic.Contains(lemma) && clause.Marker is not "to";
        }

        return said || (given && Meanings.Tell.Contains(lemma) && clause.Subjects.All(s => s.IsPronoun && !IsAsking(s))) || clause.Objects.Any(o => o.IsPronoun && o.Head.Lower is "itself");
    }

    /// <summary>Whether it starts without a condition: said to be automatic, immediate or done by the system.</summary>
    public static bool IsSelfStarting(Clause clause, Parse parse)
    {
        var words = parse.Words(clause);
        if (clause.Verb is not { } verb)
        {
            return false;
        }

        var machine = clause.Subjects.Any(s => !s.IsPronoun && Meanings.Machine.Contains(s.Head.Lemma));
        var got = verb.Lemma is "get" or "receive" && clause.Objects.Any(IsMessage) && (parse.Clauses.Any(c => c.Relative) || clause.Subjects.Any(s => s.Adjectives.Any() || s.Determiner is "each" or "every"));
        var concrete = verb.Lemma is not ("happen" or "work" or "run" or "do" or "be") && (clause.Subjects.Count > 0 || clause.Objects.Count > 0);
        var described = verb.Passive && (Meanings.Automatic.Contains(verb.Lemma) || Meanings.Tell.Contains(verb.Lemma)) && verb.Modal is not ("can" or "may") && parse.Clauses.Any(c => c.Relative && c.Verb is not null && c.Marker is not "reduced" && c.Subjects.Any(s => clause.Subjects.Contains(s)));
        var each = Each(clause) is not null && clause.Subjects.Count == 0;
        return concrete && (described || each || Automatically().IsMatch(words) || (Soon().IsMatch(words) && verb.Passive) || machine || got || (verb.Passive && words.Contains(" get", StringComparison.OrdinalIgnoreCase) && verb.Lemma is "log" or "notify" or "send" or "refund"));
    }

    /// <summary>What an action is to be done for: "print one for every donation above 100 euros".</summary>
    public static NounPhrase? Each(Clause clause) => clause.ComplementsOf("for", "to").FirstOrDefault(p => p.Determiner is "each" or "every");

    /// <summary>What is known of an action besides its words.</summary>
    public static AutomationFinding Describe(Clause clause, Parse parse, Findings findings)
    {
        var verb = clause.Verb;
        var receiver = verb is { Lemma: "get" or "receive" } ? clause.Subjects is [var getter, ..] ? getter : null
            : verb is not null && Meanings.Tell.Contains(verb.Lemma) && !verb.Passive ? clause.Objects.FirstOrDefault(o => o.IsPronoun || RoleReader.IsPerson(o)) ?? clause.ComplementsOf("to").FirstOrDefault() ?? clause.Objects.FirstOrDefault(o => verb.Lemma is not "send" && !IsMessage(o) && !IsReport(o))
            : verb is { Passive: true } && Meanings.Tell.Contains(verb.Lemma) && clause.Subjects is [var told, ..] && !IsMessage(told) ? told
            : clause.ComplementsOf("to").FirstOrDefault(p => p.IsPronoun || RoleReader.IsPerson(p));
        return new AutomationFinding("", "", parse.Sentence.Index)
        {
            Deed = verb?.Lemma,
            Receiver = receiver is null ? null : receiver.IsPronoun ? Teller(receiver, parse, findings) : ConceptNamer.RoleName(receiver),
            Targets = [.. clause.Objects.Concat(verb is { Passive: true } ? clause.Subjects : []).Where(o => !o.IsPronoun).SelectMany(findings.Named).Select(c => c.Key)],
            Services = Services(parse),
        };
    }

    // "As an employee I want to get an email": I am the employee.
    private static string Teller(NounPhrase pronoun, Parse parse, Findings findings) => pronoun.Head.Lower is "i" or "me" or "we" or "us"
        ? findings.Concepts.Where(c => c.Clues.Any(k => k.Kind == ClueKind.Role && k.Sentence == parse.Sentence.Index)).Select(c => c.Key).FirstOrDefault() ?? pronoun.Head.Lower
        : pronoun.Head.Lower;

    /// <summary>The clause with what hangs on it, as an instruction.</summary>
    public static string Word(Clause clause, Parse parse)
    {
        // The words end where the next clause, or a part set apart by a semicolon or an arrow, begins.
        var next = parse.Clauses.Where(c => c.Start > clause.Start && (c.IsConditional || c.Marker is "so" || (!c.Relative && c.Marker is null or "and" or "that"))).Select(c => c.Start).DefaultIfEmpty(parse.Tokens.Count).Min();
        var start = clause.Marker is "reduced" or "to" && clause.Subjects is [{ IsPronoun: false } named, ..] && named.End == clause.Start ? named.Start : clause.Start;
        var text = Story().Replace(Trim(parse.Words(start, next)), "");
        text = Filler().Replace(text, " ").Trim();
        if (clause.Verb is { Lemma: "want" or "need" or "like" or "get" or "receive" } && clause.Subjects.All(IsAsking) && clause.Objects.FirstOrDefault(IsMessage) is { } wanted)
        {
            return "send " + Trim(parse.Words(wanted.Start, next));
        }

        return clause.Verb is null && clause.Subjects.FirstOrDefault(s => IsMessage(s) || IsReport(s)) is { } message ? (IsReport(message) ? "create " : "send ") + text : text;
    }

    public static string Trim(string words) => Edges().Replace(words, "").Trim(' ', ',', ';', '.', '-', '\u2013', '"');

    public static IReadOnlyList<string> Services(Parse parse) =>
        [.. parse.Tokens.Where(t => Meanings.External.Contains(t.Lower)).Select(t => t.Text).Distinct()];

    private static bool IsMessage(NounPhrase phrase) => !phrase.IsPronoun && Meanings.Message.Contains(phrase.Head.Lemma);

    public static bool IsReport(NounPhrase phrase) => !phrase.IsPronoun && phrase.Head.Lemma is "report" or "summary" or "list" or "stat" or "statistic" or "overview" or "statement" or "export" or "figure" or "digest" or "chart";

    private static bool IsAsking(NounPhrase phrase) => phrase.IsPronoun && phrase.Head.Lower is "i" or "we" or "you";

    // "tasks assigned to Ann" only says which tasks; "I want the estimates revealed" says what should happen.
    private static bool IsAttached(Parse parse, Clause clause)
    {
        var before = parse.Clauses.LastOrDefault(c => c.Start < clause.Start);
        return before?.Verb is not { Lemma: "want" or "like" or "need" or "have" or "get" or "be" };
    }

    [GeneratedRegex(@"\bauto(?:matically|matic|matical)?\b|\bby itself\b|\bon its own\b|\bwithout (?:anyone|anybody|someone|manual)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Automatically();

    [GeneratedRegex(@"^as an? [\w -]{2,40}? (?:i|we) (?:(?:want|need|wish|would like)(?: to)?|can|should) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Story();

    [GeneratedRegex(@"\s+(?:please|um+|uh+|at \d{1,2}:\d\d|automatically)(?=\s|$)|\bat \d{1,2}(?::\d\d)? ?(?:am|pm)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\b(?:immediately|instantly|right away|at once|straight away|promptly|within \d+ (?:min|minutes|hours|days))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Soon();

    [GeneratedRegex(@"^(?:[\s,;.:\u2013-]|\b(?:and|then|also|but|or|so|that|please|the app should|the system should|it should|i want|we want|i would like)\b)+|(?:[\s,;]|\b(?:and|or|when|if|so|then|also|please)\b)+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Edges();
}
