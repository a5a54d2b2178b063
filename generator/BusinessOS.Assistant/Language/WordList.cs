using System.Collections.Frozen;

namespace BusinessOS.Assistant.Language;

/// <summary>One of the word files that ship inside the assembly: sections of words, or of lines.</summary>
internal sealed class WordList
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _words;
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _pairs;

    private WordList(IReadOnlyDictionary<string, List<string>> sections)
    {
        _words = sections.ToFrozenDictionary(
            s => s.Key,
            s => s.Value.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        _pairs = sections.ToFrozenDictionary(
            s => s.Key,
            s => s.Value.Where(line => line.Contains(": ", StringComparison.Ordinal))
                .Select(line => line.Split(": ", 2))
                .DistinctBy(pair => pair[0])
                .ToFrozenDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal),
            StringComparer.Ordinal);
        Lines = sections.ToFrozenDictionary(s => s.Key, s => (IReadOnlyList<string>)s.Value, StringComparer.Ordinal);
    }

    /// <summary>Each section's lines as they stand.</summary>
    public FrozenDictionary<string, IReadOnlyList<string>> Lines { get; }

    public static WordList Load(string resource)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word file {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    public static WordList Parse(string text)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> current = [];
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '[')
            {
                sections[line.Trim('[', ']')] = current = [];
            }
            else if (line[0] != '#')
            {
                current.Add(line);
            }
        }

        return new WordList(sections);
    }

    /// <summary>Every word of a section.</summary>
    public FrozenSet<string> Words(string section) => _words[section];

    /// <summary>The <c>key: value</c> lines of a section.</summary>
    public FrozenDictionary<string, string> Pairs(string section) => _pairs[section];
}
