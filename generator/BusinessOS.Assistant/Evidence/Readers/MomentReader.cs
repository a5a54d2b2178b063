using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads commands bound to a moment: "three months before the end of a contract mail the employee", "every Monday morning mail the team a list".</summary>
internal static partial class MomentReader
{
    /// <summary>Notes what is to happen at a moment; false when the sentence gives no such command.</summary>
    public static bool Read(Parse parse, Findings findings) => ReadLead(parse, findings) || ReadDistance(parse, findings) || ReadScheduled(parse, findings);

    // "Permits that expire in 14 days: mail the holder."
    private static bool ReadLead(Parse parse, Findings findings)
    {
        if (parse.Sentence.Lead is not { Length: > 3 } lead || !IsCommand(parse.Sentence.Rest))
        {
            return false;
        }

        var about = Parse.Of(parse.Sentence, lead);
        return about.Clauses.Any(c => c.Verb is not null || c.Marker is not null) && Add(parse, lead, null, parse.Sentence.Rest, about, findings);
    }

    private static bool ReadDistance(Parse parse, Findings findings)
    {
        var text = parse.Sentence.Text;
        if (Distance().Match(text) is not { Success: true } moment)
        {
            return false;
        }

        var rest = text[(moment.Index + moment.Length)..];
        var cut = CommandAt(rest) is var at and > 0 ? at : rest.IndexOf(", ", StringComparison.Ordinal);
        var before = text[..moment.Index].Trim(' ', ',');
        if (cut > 0 && IsCommand(rest[cut..]))
        {
            var when = moment.Value + rest[..cut];
            return Add(parse, when, null, rest[cut..], Parse.Of(parse.Sentence, rest[..cut]), findings);
        }

        return IsCommand(before) && Add(parse, text[moment.Index..], null, before, Parse.Of(parse.Sentence, rest), findings);
    }

    private static bool ReadScheduled(Parse parse, Findings findings)
    {
        var text = parse.Sentence.Text;
        if (ScheduleWords.Find(text) is not { } schedule)
        {
            return false;
        }

        var at = text.IndexOf(schedule.Words, StringComparison.Ordinal);
        var action = $"{text[..at].TrimEnd(' ', ',')} {text[(at + schedule.Words.Length)..].TrimStart(' ', ',')}".Trim();
        action = At().Replace(action, " ").Trim(' ', ',');
        return IsCommand(action) && Add(parse, schedule.Words, schedule.On, action, parse, findings);
    }

    private static bool Add(Parse parse, string when, string? schedule, string action, Parse about, Findings findings)
    {
        action = Polite().Replace(action.Trim(' ', ',', '.', ':'), "");
        var command = Parse.Of(parse.Sentence, action);
        if (command.Clauses.FirstOrDefault(c => c.Verb is not null) is not { } clause)
        {
            return false;
        }

        var told = ActionClauses.Describe(clause, command, findings);
        findings.Automations.Add(told with
        {
            When = Courtesy().Replace(when, "").Trim(' ', ',', '.', ':'),
            Action = ActionClauses.Trim(action),
            Schedule = schedule,
            Sources = schedule is null ? [.. about.Phrases.SelectMany(p => p.Of.Append(p)).Distinct().SelectMany(findings.Named).Select(c => c.Key).Distinct()] : [],
        });
        findings.Use(parse.Sentence.Index);
        return true;
    }

    /// <summary>Whether the words are a command to tell or do something: "please remind the client …".</summary>
    private static bool IsCommand(string text)
    {
        text = Polite().Replace(text.Trim(' ', ','), "");
        var word = Regex.Match(text, @"^[\w-]+").Value.ToLowerInvariant();
        return IsTelling(word) && text.Length > word.Length + 2 && Opens(text[word.Length..]);
    }

    // Where a command begins inside words that could also be read as one long noun: "the end of a contract | mail the employee".
    private static int CommandAt(string text)
    {
        foreach (Match word in Word().Matches(text))
        {
            if (word.Index > 2 && IsTelling(word.Value.ToLowerInvariant()) && Opens(text[(word.Index + word.Length)..]) && !Governed().IsMatch(text[..word.Index]))
            {
                return word.Index;
            }
        }

        return -1;
    }

    private static bool IsTelling(string word) => (Meanings.Tell.Contains(word) || Meanings.Automatic.Contains(word)) && Lexicon.English.TryVerb(word, out _, out var form) && form == VerbForm.Base;

    private static bool Opens(string rest) => Opening().IsMatch(rest);

    [GeneratedRegex(@"\b(?:(?:at least|about|exactly|on|at|the) )*(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety|\d{1,3}|the|a few)(?: \(?\d+\)?)? (?:full |working |business |calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?|evening|morning)|shortly|right) (?:before|after|prior to|ahead of|in advance of|past|following)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Distance();

    [GeneratedRegex(@"^(?:(?:please|then|the system (?:should|must|shall|will)|the app (?:should|must|shall|will)|it (?:should|must|shall|will)|system|must|we (?:want to|need to|should|must|have to)|i (?:want to|need to)|automatically|also|you (?:should|must))\s+)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Polite();

    [GeneratedRegex(@"[\s,]+(?:please|then|we|i|you|the system|it|system)\s*(?:should|must|will|want to)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"^\s+(?:out |up )?(?:the|a|an|all|every|each|everybody|everyone|our|their|his|her|its|me|us|him|them|whoever|anyone|both|to|mail|e-?mail|message|sms|reminder|notification|alert|letter|invoice|[\w-]+s\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:the|a|an|to|can|may|must|should|will|would|of|our|their|each|every|by|is|are|be|gets?|an?)\s+(?:\w+ )?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Governed();

    [GeneratedRegex(@"(?<![\w-])[\w-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s*\bat (?:about )?\d{1,2}(?::\d{2})?(?: ?(?:am|pm|a\.m\.|p\.m\.|o'clock))?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex At();
}
