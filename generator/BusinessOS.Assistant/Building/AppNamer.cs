using System.Text;
using BusinessOS.Assistant.Evidence.Readers;
using BusinessOS.Assistant.Text;
using BusinessOS.Model;

namespace BusinessOS.Assistant.Building;

/// <summary>Names the app: as the text calls it, or after what it keeps.</summary>
internal static class AppNamer
{
    private const int LongestDescription = 240;
    private const int LongestName = 60;

    private const int MostWordsOfHeading = 5;

    /// <summary>A short heading over everything names the app before anything else does.</summary>
    public static string Name(Draft draft, IReadOnlyList<Sentence> sentences)
    {
        var called = sentences is [{ Block.Kind: BlockKind.Heading } heading, _, ..]
            && heading.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfHeading
                ? heading.Text.TrimEnd(':', '.')
                : draft.Findings.AppName;
        var main = draft.Findings.Main is { } key ? draft.Find(key) : null;
        var name = called is { Length: > 0 } && called.Any(char.IsLetter) ? called
            : main is not null ? Names.Plural(main.Label)
            : draft.Entities.Count > 0 ? Names.Plural(draft.Entities[0].Label)
            : "New app";
        name = name.Length <= LongestName ? name : name[..LongestName].TrimEnd();
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Kebab-case of the name, beginning with a letter, and no id the platform keeps for itself.</summary>
    public static string Id(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var text = id.ToString().Trim('-');
        text = text.Length == 0 ? "app" : char.IsAsciiDigit(text[0]) ? "app-" + text : text;
        text = ReservedIds.Contains(text) ? $"my-{text}" : text;
        return text.Length <= 40 ? text : text[..40].Trim('-');
    }

    /// <summary>The text's first sentence; where that is one story of many, what the app keeps.</summary>
    public static string Description(Draft draft, IReadOnlyList<Sentence> sentences) =>
        sentences.FirstOrDefault(s => s.Block.Kind != BlockKind.Heading)?.Text switch
        {
            null => "",
            var first when RoleReader.IsStory(first) => Shortened($"Keeps {Names.Series([.. draft.Entities.Select(e => Names.Plural(e.Label).ToLowerInvariant())])}."),
            var first => Shortened(first),
        };

    private static string Shortened(string sentence) =>
        sentence.Length <= LongestDescription ? sentence : sentence[..LongestDescription].TrimEnd() + "\u2026";
}
