using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Text;

namespace BusinessOS.Assistant.Building;

/// <summary>Says why nothing was made of a sentence.</summary>
internal static class UnplacedReason
{
    public static string Of(Sentence sentence)
    {
        var words = sentence.Text.ToLowerInvariant().Split([' ', ',', '.', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        if (sentence.Block.Kind == BlockKind.Heading || sentence.Text.EndsWith(':'))
        {
            return "It only heads what follows.";
        }

        if (words.Any(Meanings.External.Contains))
        {
            return "It is about a service that is not connected.";
        }

        return words.Any(w => Meanings.Product.Contains(Morphology.Singular(w)) || w is "page" or "screen" or "button" or "design" or "layout")
            ? "It is about how the app looks or feels; pages are generated and can be changed later."
            : "No record, value, role or automation could be read from it.";
    }
}
