using System.Text.RegularExpressions;
using BusinessOS.Assistant.Evidence;

namespace BusinessOS.Assistant.Building;

/// <summary>
/// What a mail says: not the instruction to send it. "Email the borrower that the camera is ready" says that the camera is
/// ready; "notify the managers" says what has happened.
/// </summary>
internal static partial class MessageText
{
    public static string Of(AutomationFinding automation, DraftEntity? source, string action)
    {
        if (Saying().Match(action) is { Success: true } saying)
        {
            return Capital(saying.Groups["message"].Value);
        }

        var happened = automation.Schedule is null ? Marker().Replace(automation.When, "").Trim() : "";
        if (Sending().Match(action) is { Success: true } sending)
        {
            var what = Capital(sending.Groups["what"].Value);
            return happened.Length > 0 ? $"{what}: {happened}" : what;
        }

        if (!BareTelling().IsMatch(action))
        {
            return action;
        }

        return happened.Length > 0 ? Capital(happened)
            : source is not null ? $"{source.Label}: {{{source.Fields.Select(f => f.Spec).FirstOrDefault(f => f.Type is "auto-number" or "text")?.Name ?? "Id"}}}"
            : action;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"^(?:send )?(?:an? )?(?:e-?mail|mail|notify|tell|inform|remind|message|alert|text|let)\b[^,;:]*?\bthat (?<message>\w.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Saying();

    [GeneratedRegex(@"^send (?:an? |the )?(?<what>\w+(?: \w+)??)(?: e-?mails?| mails?| messages?)?(?: to (?:the |an? |all |every |their |our )?\w+(?: \w+)?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sending();

    // The one who is told, and nothing of what.
    [GeneratedRegex(@"^(?:e-?mail|mail|notify|tell|inform|message|alert|text)(?: (?:the|a|an|our|their|its|his|her|all|every))?(?: \w+){1,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BareTelling();

    [GeneratedRegex(@"^(?:when(?:ever)?|if|once|after|as soon as|on|upon|every time)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Marker();
}
