using System.Globalization;

namespace BusinessOS.Assistant.Text;

/// <summary>Turns away what is no requirements text: nothing, binary, code, another language. Cuts what is too long.</summary>
internal static class InputGate
{
    /// <summary>Characters that are read; a long requirements document has some tens of thousands.</summary>
    public const int Longest = 200_000;

    private static readonly HashSet<string> CommonEnglish = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "and", "or", "to", "of", "in", "for", "is", "are", "with", "that", "on", "can", "we", "i", "it", "their", "should", "be", "as", "by", "each", "has", "have", "please", "my", "our", "want", "need",
        "app", "application", "system", "tool", "tracker", "add", "make", "when", "only", "remove", "rename", "list", "manage", "track", "name", "date",
    };

    private static readonly HashSet<string> OtherLanguages = new(StringComparer.Ordinal)
    {
        "der", "die", "das", "und", "ist", "ein", "eine", "für", "mit", "nicht", "wir", "ich", "werden", "soll", "le", "la", "les", "des", "une", "est", "pour", "avec", "nous", "dans", "el", "los", "las", "una", "para", "con", "que",
        "por", "un", "de", "du", "et", "notre", "nos", "chaque", "avons", "del", "cada", "nuestro", "nuestra", "ogni", "della", "unsere", "unser", "sie", "auf", "jede", "jeder", "zu", "von", "den", "dem", "um", "uma", "não", "os", "il", "per", "sono", "di", "che", "een", "het", "van", "voor", "met", "och", "att", "som", "med", "og", "jest", "nie", "się", "ve", "bir", "için",
    };

    /// <summary>The text to read, and what is to be said about it; no text when it must be turned away.</summary>
    /// <param name="anyLanguage">Whether the reader knows other languages than English.</param>
    public static (string? Text, Diagnostic? Problem) Check(string text, bool anyLanguage = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, AssistantDiagnostics.Empty.At(SourceSpan.None));
        }

        var read = text.Length <= Longest ? text : text[..Longest];
        if (KindOf(read) is { } kind)
        {
            return (null, AssistantDiagnostics.NotText.At(SourceSpan.None, kind));
        }

        if (!anyLanguage && IsForeign(read))
        {
            return (null, AssistantDiagnostics.NotEnglish.At(SourceSpan.None));
        }

        return read.Length == text.Length
            ? (read, null)
            : (read, AssistantDiagnostics.Cut.At(SourceSpan.None, text.Length.ToString("N0", CultureInfo.InvariantCulture), Longest.ToString("N0", CultureInfo.InvariantCulture)));
    }

    private static string? KindOf(string text)
    {
        var odd = text.Count(c => c == '\0' || c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')));
        if (odd > 2 && odd * 50 > text.Length || text.Contains('\0', StringComparison.Ordinal))
        {
            return "a binary file";
        }

        if (!text.Any(char.IsLetter))
        {
            return "signs and numbers without words";
        }

        var lines = text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToArray();
        var code = lines.Count(IsCode);
        return lines.Length >= 3 && code * 2 > lines.Length ? "program code"
            : text.TrimStart() is ['{' or '[', ..] && text.TrimEnd() is [.., '}' or ']'] && code * 3 >= lines.Length ? "data, not words"
            : null;
    }

    private static bool IsCode(string line) =>
        line is [.., ';' or '{' or '}'] or "};" or "end" || line.StartsWith("#include", StringComparison.Ordinal) || line.StartsWith("import ", StringComparison.Ordinal) || line.StartsWith("using ", StringComparison.Ordinal)
        || line.StartsWith("def ", StringComparison.Ordinal) || line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("return ", StringComparison.Ordinal) || line.StartsWith("print(", StringComparison.Ordinal)
        || line.StartsWith("</", StringComparison.Ordinal) || (line.StartsWith('"') && line.EndsWith(',')) || line.Contains("==", StringComparison.Ordinal) || line.Contains("();", StringComparison.Ordinal) || line.Contains("):", StringComparison.Ordinal);

    private static bool IsForeign(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '\n', '\r', '\t', ',', '.', ':', ';', '!', '?', '(', ')', '"', '\''], StringSplitOptions.RemoveEmptyEntries).Take(2000).ToArray();
        var letters = text.Count(char.IsLetter);
        if (letters > 10 && text.Count(c => char.IsLetter(c) && c > '\u02FF') * 2 > letters)
        {
            return true;
        }

        var english = words.Count(CommonEnglish.Contains);
        var other = words.Count(OtherLanguages.Contains);
        return words.Length >= 6 && other >= 2 && other > english * 2;
    }
}
