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
        return new Starter(heading, text);
    }
}

/// <summary>A text to start from.</summary>
public sealed record Starter(string Name, string Text);
