using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads what is to happen by itself: on a condition, on a schedule, after an arrow, or said to be automatic.</summary>
internal sealed partial class AutomationReader : IReader
{
    public void Read(Parse parse, Findings findings)
    {
        var found = ReadArrow(parse, findings) || ReadLog(parse, findings) || MomentReader.Read(parse, findings) || ReadCondition(parse, findings);
        if (!found)
        {
            var scheduled = ReadSchedule(parse, findings);
            found = scheduled.Length > 0 || ReadMessage(parse, findings) || ReadNamedMessage(parse, findings);
            found |= (scheduled.Length > 0 || !found) && ReadAutomatic(parse, scheduled, findings);
        }

        if (found)
        {
            findings.Use(parse.Sentence.Index);
        }
    }

    // "stock falls below the minimum -> supplier gets an email, an order is made"
    private static bool ReadArrow(Parse parse, Findings findings)
    {
        var arrows = parse.Tokens.Where(t => t.Is(PartOfSpeech.Arrow)).ToArray();
        if (arrows.Length != 1)
        {
            return false;
        }

        var condition = parse.Clauses.Where(c => parse.Tokens[c.Start].Start < arrows[0].Start).ToArray();
        var actions = ActionClauses.Of(parse, c => parse.Tokens[c.Start].Start > arrows[0].Start);
        if (condition.Length == 0 || condition.All(c => c.Verb is null) || actions.Count == 0)
        {
            return false;
        }

        var text = parse.Sentence.Text[..arrows[0].Start].Trim();
        return Add(parse, findings, text, condition[0], actions);
    }

    private static bool ReadCondition(Parse parse, Findings findings)
    {
        var condition = parse.Clauses.FirstOrDefault(c => c.Verb is not null && c.Marker is "when" or "whenever" or "if" or "once" or "after" or "before" or "soon" or "time" && !IsAside(c));
        if (condition is null)
        {
            return false;
        }

        var actions = ActionClauses.Of(parse, c => !c.IsConditional && c.Start != condition.Start && !(c.Marker is "and" && c.Start > condition.Start && c.Verb is null))
            .Where(a => ActionClauses.IsAutomatic(a, parse, given: true)).ToArray();
        if (actions.Length == 0 || EndsInRecord(parse))
        {
            return false;
        }

        var end = parse.Clauses.Where(c => c.Start > condition.Start && !c.IsConditional && !c.Relative).Select(c => c.Start).DefaultIfEmpty(parse.Tokens.Count).Min();
        var start = Lead(parse, condition.Start);
        return Add(parse, findings, ActionClauses.Trim(parse.Words(start, end)), condition, [.. actions.Where(a => SameSegment(parse, a.Start, condition.Start))]);
    }

    // "Letters: print one …" prints letters.
    private static string Meant(Parse parse, string action) =>
        parse.Sentence.Lead is { Length: > 0 and < 40 } lead && action.EndsWith(" one", StringComparison.Ordinal) ? $"{action} ({lead})" : action;

    // "30 days before a licence expires": the time belongs to the condition.
    private static int Lead(Parse parse, int start) =>
        parse.Chunks.OfType<NounPhrase>().FirstOrDefault(p => p.End == start && !p.IsPronoun && p.Head.Lemma is "day" or "hour" or "week" or "month" or "minute") is { } time ? time.Start : start;

    private static bool SameSegment(Parse parse, int one, int other) =>
        !parse.Tokens.Skip(Math.Min(one, other)).Take(Math.Abs(one - other)).Any(t => t.Text is ";");

    private static Clause[] ReadSchedule(Parse parse, Findings findings)
    {
        if (ScheduleWords.Find(parse.Sentence.Text) is not { } schedule)
        {
            return [];
        }

        // "a daily summary" is sent daily; a "monthly fee" tells no schedule.
        var at = parse.Sentence.Text.IndexOf(schedule.Words, StringComparison.Ordinal);
        var modified = parse.Phrases.FirstOrDefault(p => parse.Tokens[p.Start].Start <= at && parse.Tokens[p.End - 1].End >= at + schedule.Words.Length && p.Words.Count > 1);
        if (modified is not null && !Meanings.Message.Contains(modified.Head.Lemma) && !ActionClauses.IsReport(modified))
        {
            return [];
        }

        var actions = ActionClauses.Of(parse, c => modified is null || (c.Start <= modified.Start && c.End >= modified.End)).Where(a => ActionClauses.IsAutomatic(a, parse, given: false)).Take(2).ToArray();
        foreach (var action in actions)
        {
            var text = ActionClauses.Word(action, parse).Replace(schedule.Words, "", StringComparison.OrdinalIgnoreCase);
            findings.Automations.Add(ActionClauses.Describe(action, parse, findings) with
            {
                When = schedule.Words.ToLowerInvariant(),
                Action = ActionClauses.Trim(text),
                Schedule = schedule.On,
            });
        }

        return actions;
    }

    // "a low-stock alert", "birthday greetings": the words before the message say when.
    private static bool ReadNamedMessage(Parse parse, Findings findings)
    {
        var found = false;
        foreach (var message in parse.Chunks.OfType<NounPhrase>().Where(p => !p.IsPronoun && p.Words.Count > 1 && p.Head.Lemma is "alert" or "reminder" or "notification" or "greeting" or "confirmation" or "warning"))
        {
            var occasion = string.Join(' ', message.Words.SkipLast(1).Select(w => w.Text)).Replace("-", " ", StringComparison.Ordinal);
            var wanted = parse.Clauses.Any(c => (c.Verb is null && c.Subjects.Contains(message)) || (c.Verb is { Lemma: "send" or "want" or "need" or "have" or "include" or "support" } && c.Objects.Contains(message)));
            if (wanted && !message.Words.SkipLast(1).All(w => Meanings.Message.Contains(w.Lemma) || Meanings.External.Contains(w.Lower) || w.Lower is "push" or "automatic" or "friendly" or "in-app" or "real-time" or "important" or "automated"))
            {
                findings.Automations.Add(new AutomationFinding(occasion, $"send {message}", parse.Sentence.Index)
                {
                    Deed = "send", Sources = [.. message.Words.SkipLast(1).Select(w => w.Lemma)], Qualities = [.. message.Words.SkipLast(1).Select(w => w.Lower)],
                });
                found = true;
            }
        }

        return found;
    }

    // "a timeline where notes and stage changes get logged": each of them is logged when it comes about.
    private static bool ReadLog(Parse parse, Findings findings)
    {
        if (parse.Clauses.FirstOrDefault(c => c.Verb is { Passive: true, Lemma: "log" or "record" or "track", Negated: false } && c.Subjects.Count > 0 && c.Marker is "where" or "that" or "which" or null) is not { } clause
            || !(clause.Marker is "where" || parse.Words(clause).Contains(" get", StringComparison.OrdinalIgnoreCase) || parse.Sentence.Text.Contains("automatic", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var log = parse.Phrases.FirstOrDefault(p => p.End <= clause.Start) is { } before && findings.First(before) is { } kept ? kept.Key : "activity";
        foreach (var subject in clause.Subjects.Where(s => !s.IsPronoun))
        {
            var change = subject.Head.Lemma is "change" or "update" or "edit";
            findings.Automations.Add(new AutomationFinding(change ? Words(parse, subject) : $"{Words(parse, subject)} are added", $"log {log}", parse.Sentence.Index)
            {
                Sources = [.. findings.Named(subject).Concat(subject.Of.SelectMany(findings.Named)).Select(c => c.Key)],
                Event = change ? "change" : "add",
                Deed = "log",
                Targets = [log],
            });
        }

        return clause.Subjects.Any(s => !s.IsPronoun);
    }

    // "Reminders before the due date", "an alert on the monthly limit"
    private static bool ReadMessage(Parse parse, Findings findings)
    {
        var found = false;
        for (var i = 0; i + 2 < parse.Chunks.Count; i++)
        {
            if (parse.Chunks[i] is NounPhrase { IsPronoun: false } message && Meanings.Message.Contains(message.Head.Lemma) && message.Head.Lemma is not ("report" or "summary" or "message" or "email" or "text" or "mail" or "notice" or "newsletter")
                && parse.Chunks[i + 1] is Mark { Word: "on" or "before" or "after" or "upon" or "about" or "for" } mark && parse.Chunks[i + 2] is NounPhrase { IsPronoun: false } about
                && parse.Clauses.All(c => c.Verb is null || !c.Subjects.Any(RoleReader.IsPerson) || c.Verb.Lemma is "get" or "receive") && !(mark.Word is "for" && RoleReader.IsPerson(about)))
            {
                var when = mark.Word is "before" or "after" or "upon" ? $"{mark.Word} {Words(parse, about)}" : Limit(Words(parse, about), about);
                findings.Automations.Add(new AutomationFinding(when, $"send {message}", parse.Sentence.Index)
                {
                    Deed = "send",
                    Sources = [.. findings.Named(about).Select(c => c.Key)],
                    Qualities = [.. about.Adjectives.Select(a => a.Lower)],
                    Services = ActionClauses.Services(parse),
                });
                found = true;
            }
        }

        return found;
    }

    private static bool ReadAutomatic(Parse parse, IReadOnlyList<Clause> done, Findings findings)
    {
        var found = false;
        if (EndsInRecord(parse) || findings.Events.Contains(parse.Sentence.Index))
        {
            return false;
        }

        foreach (var action in ActionClauses.Of(parse, c => !done.Contains(c)).Where(a => ActionClauses.IsAutomatic(a, parse, given: false) && ActionClauses.IsSelfStarting(a, parse)))
        {
            var subject = action.Subjects.FirstOrDefault(s => !s.IsPronoun);
            var described = ActionClauses.Describe(action, parse, findings);
            if (ActionClauses.Each(action) is { } each)
            {
                findings.Automations.Add(described with { When = parse.Words(each.Start, action.End), Action = Meant(parse, ActionClauses.Trim(parse.Words(action.Start, Math.Max(action.Start + 1, each.Start - 1)))), Sources = [.. findings.Named(each).Select(c => c.Key)], Event = "create" });
                found = true;
                continue;
            }

            if (Moment().Match(parse.Sentence.Text) is { Success: true } moment)
            {
                var noun = Parse.Of(parse.Sentence, moment.Groups[1].Value).Phrases.LastOrDefault();
                findings.Automations.Add(described with { When = moment.Value.Trim(), Action = ActionClauses.Word(action, parse), Sources = noun is null ? [] : [.. findings.Named(noun).Select(c => c.Key)] });
                found = true;
                continue;
            }

            var about = subject is not null && !Meanings.Machine.Contains(subject.Head.Lemma) && !Meanings.Message.Contains(subject.Head.Lemma) ? subject : action.Objects.FirstOrDefault(o => !o.IsPronoun);
            findings.Automations.Add(described with
            {
                When = about is null ? "" : Described(parse, about),
                Action = ActionClauses.Word(action, parse),
                Sources = about is null ? [] : [.. findings.Named(about).Select(c => c.Key)],
                Qualities = about is null ? [] : [.. about.Adjectives.Select(a => a.Lower)],
            });
            found |= ReadElided(parse, action, described, findings) || true;
        }

        return found;
    }

    // "warm ones get emails, cold ones a letter": the verb is left out the second time.
    private static bool ReadElided(Parse parse, Clause action, AutomationFinding described, Findings findings)
    {
        for (var i = 0; i + 1 < action.Objects.Count; i++)
        {
            var (about, given) = (action.Objects[i], action.Objects[i + 1]);
            if (about.Head.Lemma == "one" && about.Adjectives.Any() && given.Start == about.End)
            {
                findings.Automations.Add(described with { When = Words(parse, about), Action = $"send {Words(parse, given)}", Sources = [.. findings.Named(about).Select(c => c.Key)], Qualities = [.. about.Adjectives.Select(a => a.Lower)] });
            }
        }

        return true;
    }

    private static bool Add(Parse parse, Findings findings, string when, Clause condition, IReadOnlyList<Clause> actions)
    {
        foreach (var action in actions)
        {
            findings.Automations.Add(ActionClauses.Describe(action, parse, findings) with
            {
                When = when,
                Action = ActionClauses.Word(action, parse),
                Event = condition.Verb?.Lemma,
                Sources = [.. condition.Subjects.Concat(condition.Objects).Concat(condition.Complements.SelectMany(c => c.Phrases)).Where(p => !p.IsPronoun).SelectMany(p => p.Of.Append(p)).Where(p => !p.IsPronoun).SelectMany(findings.Named).Select(c => c.Key).Distinct()],
                Qualities = [.. condition.Subjects.Concat(condition.Verb is { IsHave: true } ? condition.Objects : []).SelectMany(s => s.Adjectives).Select(a => a.Lower), .. condition.Predicates],
            });
        }

        return true;
    }

    // The phrase with the relative clause behind it: "requisitions that wait longer than 3 days".
    private static string Described(Parse parse, NounPhrase phrase)
    {
        var relative = parse.Clauses.FirstOrDefault(c => c.Marker is "who" or "that" or "which" or "whose" && c.Start >= phrase.End && c.Start <= phrase.End + 1 && c.Verb is not null);
        return relative is null ? Words(parse, phrase) : parse.Words(phrase.Start, relative.End);
    }

    private static string Words(Parse parse, NounPhrase phrase) => parse.Words(phrase.Start, phrase.Of.Count > 0 ? phrase.Of[^1].End : phrase.End);

    private static string Limit(string words, NounPhrase about) => about.Head.Lemma is "limit" or "threshold" or "budget" or "quota" or "minimum" or "maximum" ? $"{words} is exceeded" : words;

    // "if they feel like it", "if you want" are politeness, not conditions.
    private static bool IsAside(Clause clause) =>
        clause.Subjects.All(s => s.IsPronoun) && clause.Verb!.Lemma is "feel" or "want" or "like" or "wish" or "possible" or "need" or "require" || clause.Predicates.Any(p => p is "possible" or "necessary" or "applicable" or "needed" or "required");

    [GeneratedRegex(@"\b(?:(?:the|a|an|one|two|three|\d+) (?:day|hour|week|month|minute)s? )?(?:before|after|prior to|upon) ((?:an?|the|each|every|their|its|any|his|her) [\w' -]+?)(?=,| the | a | an | we | i | they |\.|;|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Moment();

    private static bool EndsInRecord(Parse parse) => parse.Clauses.Any(c => c.Verb is { Lemma: "record" or "store" or "keep" or "register" } && c.Objects.Any(o => o.IsPronoun));
}
