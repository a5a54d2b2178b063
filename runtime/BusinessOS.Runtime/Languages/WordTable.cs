using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace BusinessOS.Runtime.Languages;

/// <summary>The runtime's words in a language other than English.</summary>
internal sealed class WordTable
{
    private const string Ending = ".words.json";

    private static readonly FrozenDictionary<string, WordTable> All = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[..^Ending.Length], name => new WordTable(name), StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<FrozenDictionary<string, string>> _words;

    private WordTable(string resource) => _words = new(() => Read(resource));

    /// <summary>The languages the runtime itself speaks.</summary>
    public static IEnumerable<string> Languages => All.Keys.Prepend("en");

    /// <summary>The reader's; null for English, and for languages there is none of.</summary>
    public static WordTable? Current => ReaderLanguage.Pick(All);

    public IReadOnlyDictionary<string, string> Words => _words.Value;

    public string? Find(string english) => _words.Value.GetValueOrDefault(english);

    private static FrozenDictionary<string, string> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"There is no {resource}.");
        return (JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? []).ToFrozenDictionary(StringComparer.Ordinal);
    }
}
