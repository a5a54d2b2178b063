using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Text;

/// <summary>Finds headings written without a mark: "Film" over a list, "2. Data" over numbered paragraphs, a title on the first line.</summary>
internal static partial class LooseHeading
{
    private const int MostWords = 4;
    private const int MostWordsOfTitle = 8;
    private const int MostWordsOfChapter = 6;

    /// <summary>The heading that line <paramref name="i"/> is; null when it is running text or a bullet.</summary>
    public static string? Find(string[] lines, int i)
    {
        var line = lines[i].Trim();
        if (line.Length is 0 or > 80 || !Ends().IsMatch(line) || (i > 0 && lines[i - 1].Trim().Length > 0 && !IsNumbered(line)))
        {
            return null;
        }

        return Chapter(lines, i, line) ?? OverList(lines, i, line) ?? Title(lines, i, line);
    }

    // "2. Data" that is not followed by "3. …" of the same list.
    private static string? Chapter(string[] lines, int i, string line)
    {
        var chapter = ChapterLine().Match(line);
        if (!chapter.Success || CountWords(chapter.Groups[2].Value) > MostWordsOfChapter)
        {
            return null;
        }

        var next = NextLine(lines, i);
        var number = chapter.Groups[1].Value;
        return next is not null && !IsSibling(next, number) && (next.StartsWith(number + ".", StringComparison.Ordinal) || !IsNumbered(next)) ? chapter.Groups[2].Value : null;
    }

    private static string? OverList(string[] lines, int i, string line)
    {
        if (!char.IsUpper(line[0]) || CountWords(line) > MostWords || line.Split(' ').Any(w => Sentence().IsMatch(w)))
        {
            return null;
        }

        // A list has two bullets at least; one below another line of its own is a paragraph.
        var next = NextLine(lines, i);
        return next is not null && IsBullet(next) && !IsBullet(line) ? line : null;
    }

    private static string? Title(string[] lines, int i, string line)
    {
        var first = lines.Take(i).All(l => l.Trim().Length == 0);
        var alone = i + 1 < lines.Length && lines[i + 1].Trim().Length == 0 && NextLine(lines, i) is not null;
        return first && alone && !IsBullet(line) && char.IsUpper(line[0]) && CountWords(line) <= MostWordsOfTitle && !line.Split(' ').Any(w => Sentence().IsMatch(w)) ? line : null;
    }

    private static bool IsSibling(string next, string number) =>
        ChapterLine().Match(next) is { Success: true } other && int.TryParse(other.Groups[1].Value, out var theirs) && int.TryParse(number, out var own) && theirs == own + 1;

    private static string? NextLine(string[] lines, int i) => lines.Skip(i + 1).Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0);

    private static bool IsNumbered(string line) => ChapterLine().IsMatch(line);

    private static bool IsBullet(string line) => BulletLine().IsMatch(line);

    private static int CountWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    // A heading ends without a mark of a sentence.
    [GeneratedRegex(@"[\w)]$", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(\d{1,2})[.)]\s+([A-Z][^.,;:]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChapterLine();

    [GeneratedRegex(@"^(?:[-*+\u2022\u25CF\u25E6\u25AA\u00B7\u2013]\s|\|)", RegexOptions.CultureInvariant)]
    private static partial Regex BulletLine();

    [GeneratedRegex(@"^(?:i|we|you|it|they|please|is|are|am|was|need|needs|want|wants|should|must|can|will|would|has|have|make|create|build|give|hi|hello|dear|hey|cheers|regards|thanks)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();
}
