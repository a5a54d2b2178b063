using System.Text.RegularExpressions;
using BusinessOS.Assistant.Text;

namespace BusinessOS.Assistant.Changes;

/// <summary>Cuts a change request into single wishes: "add a priority to loans and let only managers approve" has two.</summary>
internal static partial class WishSplitter
{
    public static IEnumerable<(Sentence Sentence, string Wish)> Split(string text)
    {
        foreach (var sentence in SentenceSplitter.Split(BlockReader.Read(Normaliser.Normalise(text))))
        {
            foreach (var wish in Between().Split(sentence.Text))
            {
                var plain = Politeness().Replace(wish.Trim(' ', ',', ';', '.', '!'), "").Trim();
                if (plain.Length > 1)
                {
                    yield return (sentence, plain);
                }
            }
        }
    }

    // A new wish starts where a verb of change follows "and", a comma or a semicolon.
    [GeneratedRegex(@"(?:\s*;\s*|\s*,?\s+(?:and|then|also|but)(?:\s+(?:also|then|please))*\s+|\s*,\s+)(?=(?:please\s+)?(?:add|remove|delete|drop|rename|make|let|only|allow|set|change|(?:e-?mail|mail|call|show|mark)(?=\s+(?:the|an?|all|every|each|us|me|him|her|them|whoever|it|\w+s)\b)|notify|send|remind|hide|give|get rid|turn|require|forbid|there should|we (?:also )?need|each|every)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:(?:please|also|then|and|could you|can you|would you|i want you to|i would like you to|i want to|i would like to|we want to|we would like to|let us|now|just|hi|hello|ok|okay)[\s,]+)+|\s+(?:please|thanks|thank-you)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Politeness();
}
