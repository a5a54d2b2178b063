using System.Text.RegularExpressions;

namespace BusinessOS.Model.Texts;

/// <summary>
/// Tags of languages as BCP 47 (RFC 5646) writes them: language, script and region. Languages of two letters are those
/// of ISO 639-1; of those with three only the form is checked.
/// </summary>
public static partial class LanguageTag
{
    /// <summary>Of apps that do not say otherwise.</summary>
    public const string Default = "en";

    private const string TwoLetters =
        " aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy"
        + " ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo"
        + " lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl"
        + " sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

    /// <summary>Whether it is one, written as is usual: <c>pt-BR</c>, not <c>PT_br</c>.</summary>
    public static bool IsOne(string tag) =>
        Form().Match(tag) is { Success: true } match
        && (match.Groups["language"].Length == 3 || TwoLetters.Contains($" {match.Groups["language"].Value} ", StringComparison.Ordinal));

    [GeneratedRegex("^(?<language>[a-z]{2,3})(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
