namespace BusinessOS.Model.Problems;

/// <summary>Problems of languages and their texts: BOS1420-1429, and advice from 1215 on. A retired code stays here, commented out.</summary>
internal static class LanguageProblems
{
    public static readonly DiagnosticDescriptor MissingTexts = new("BOS1215", Severity.Warning,
        "{0} of {1} texts are missing in '{2}': {3}.", "'bos texts DIR --language {2}' puts them into the file, to be filled in; until then people read the original.");

    public static readonly DiagnosticDescriptor UnusedText = new("BOS1216", Severity.Warning,
        "The text '{0}' belongs to nothing.", "{1}");

    public static readonly DiagnosticDescriptor BadTag = new("BOS1420", Severity.Error,
        "'{0}' is not the tag of a language.", "Write it as BCP 47 does: 'de', 'pt-BR', 'zh-Hant'.");

    public static readonly DiagnosticDescriptor LanguageTwice = new("BOS1421", Severity.Error,
        "The language '{0}' is there twice.", "The app's own language stands under 'language', each further one once under 'languages'.");

    public static readonly DiagnosticDescriptor UnlistedLanguage = new("BOS1422", Severity.Error,
        "There are texts in '{0}', which is not one of the app's further languages.", "{1}");

    public static readonly DiagnosticDescriptor OtherHoles = new("BOS1423", Severity.Error,
        "{0} has other holes than the original.", "Use each hole of the original. {1}");
}
