namespace BusinessOS.Studio.Drafting;

/// <summary>Requirement texts to start from: the samples that are installed beside the Studio.</summary>
public sealed class Starters
{
    public Starters(string folder)
    {
        All = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "requirements.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(Read)]
            : [];
    }

    public IReadOnlyList<Starter> All { get; }

    private static Starter Read(string file)
    {
        var text = File.ReadAllText(file);
        var heading = text.Split('\n')[0].TrimStart('#', ' ').Trim();
        return new Starter(heading, text, SummaryOf(text));
    }

    /// <summary>The first sentence below the heading that is no story of one person among many.</summary>
    private static string SummaryOf(string text)
    {
        var body = text.Split('\n').Select(l => l.Trim(' ', '-', '*', '>', '\r'))
            .FirstOrDefault(l => l.Length > 0 && !l.StartsWith('#') && !l.StartsWith("As a", StringComparison.Ordinal)) ?? "";
        var end = body.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? body : body[..(end + 1)];
    }
}

/// <summary>A text to start from.</summary>
/// <param name="Summary">One sentence of it.</param>
public sealed record Starter(string Name, string Text, string Summary);
