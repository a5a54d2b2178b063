
namespace BusinessOS.Runtime.Languages;

/// <summary>
/// The runtime's own words in the reader's language. The English ones stand where they are said and are the keys; the
/// others stand in one file a language, <c>Languages/Words/de.json</c>. What a language lacks is said in English.
/// </summary>
public static class Wording
{
    public static string Say(string english) => WordTable.Current?.Find(english) ?? english;

    /// <summary>A sentence with values in it: <c>Say($"At least {min}.")</c>.</summary>
    public static string Say(Sentence english) => english.In(WordTable.Current);

    /// <summary>Words that stay to be said in the language of whoever reads them then.</summary>
    public static LocalText SayLater(string english) => new(() => Say(english));

    /// <summary>
    /// A label within a sentence: <c>due date</c>. In English small, but for words with capitals of their own; other
    /// languages have rules of their own for capitals, so there it stays as it is.
    /// </summary>
    public static string Inside(string label) => IsEnglish
        ? string.Join(' ', label.Split(' ').Select(word => IsPlain(word) ? word.ToLowerInvariant() : word))
        : label;

    internal static bool IsEnglish => WordTable.Current is null;

    private static bool IsPlain(string word) => word.Length > 0 && (word.Length == 1 || !word.Skip(1).Any(char.IsUpper));
}
