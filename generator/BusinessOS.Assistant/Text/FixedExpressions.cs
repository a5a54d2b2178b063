using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Text;

/// <summary>Joins words that mean one thing, so that later stages meet one word: "up to date" → "up-to-date".</summary>
internal static partial class FixedExpressions
{
    public static string Join(string line)
    {
        line = Aside().Replace(line, " ");
        line = Joined().Replace(line, m => m.Value.Replace(' ', '-'));
        line = Elided().Replace(line, "$1 $4 and $2$3 $4");
        line = Planned().Replace(line, "$1 $2 and $1 $3");
        line = Misspelt().Replace(line, m => char.IsUpper(m.Value[0]) ? char.ToUpperInvariant(Right(m.Value)[0]) + Right(m.Value)[1..] : Right(m.Value));
        line = DateTime().Replace(line, "date-time");
        line = FollowUp().Replace(line, "$1follow-up$2");
        line = AsWellAs().Replace(line, "and");
        line = SuchAs().Replace(line, "such as");
        return NumberOf().Replace(line, "number of");
    }

    [GeneratedRegex(@"\b(?:up to date|up front|thank you|real time|well known|day to day|step by step|end to end|one by one|point of sale|drag and drop|check ins?(?= (?:and|or|date|time|is|was|must))|check outs?(?= (?:and|or|date|time|is|was|must))|time off|no shows?|lost and found|low stock|back office|front desk|sign ups|pick ups|drop offs?|check lists?|day off|days off|full time|part time|e mails?|in progress|on hold|no longer|dates? and times?|times? and dates?|goods in|goods out|at least|at most)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joined();

    // Politeness between commas says nothing and would break a list: "a name and, if I like, a description".
    [GeneratedRegex(@",? \b(?:if|when) (?:I|you|we|they|someone|one) (?:like|want|wish|prefer|so desire)\b(?: to| it| so)?,", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"(\b(?:the|a|next|or|any|of|each|every|due) )follow up\b|\bfollow up(s)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FollowUp();

    // "first and last name", "a start and an end date" name two values.
    [GeneratedRegex(@"\b(first|start|starting|from|begin|beginning|opening|home|billing|purchase|minimum|min|planned|private|low|departure|pick-up|pickup|check-in|old|current) (?:and|/) (an? |the )?(last|family|end|ending|to|finish|closing|work|shipping|delivery|sale|selling|sales|maximum|max|actual|business|high|arrival|return|drop-off|dropoff|check-out|new|target) (date|time|name|address|price|number|mileage|location|amount|phone|value)s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Elided();

    // "planned start and end": the adjective goes with both.
    [GeneratedRegex(@"\b(planned|actual|expected|estimated|proposed|scheduled) (start|begin|beginning|arrival|departure) (?:and|/) (end|finish|departure|arrival)\b(?! date)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Planned();

    private static string Right(string word) => word.ToLowerInvariant() switch
    {
        "telephon" => "telephone", "adress" => "address", "adresses" => "addresses", "adresse" => "address", "recieve" => "receive", "recieves" => "receives", "costumer" => "customer", "costumers" => "customers", "payed" => "paid", _ => word,
    };

    // Slips people who write English as a second language often make.
    [GeneratedRegex(@"\b(?:telephon|adress|adresses|adresse|recieves?|costumers?|payed)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Misspelt();

    [GeneratedRegex(@"\b(?:dates?-and-times?|times?-and-dates?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateTime();

    [GeneratedRegex(@"\b,?\s?as well as\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AsWellAs();

    [GeneratedRegex(@"\b(?:such like|like for example|including but not limited to)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SuchAs();

    [GeneratedRegex(@"\b(?:no\. of|nr\. of|nr of|num of|# of|total number of)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberOf();
}
