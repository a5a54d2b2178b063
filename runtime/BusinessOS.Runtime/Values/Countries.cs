using System.Collections.Frozen;

namespace BusinessOS.Runtime.Values;

/// <summary>The countries of ISO 3166-1 by their alpha-2 codes, with the names people know them by in their language.</summary>
public static class Countries
{
    private static readonly Table English = new("countries.txt");

    private static readonly FrozenDictionary<string, Table> Others = WordTable.Languages.Where(language => language != "en")
        .ToFrozenDictionary(language => language, language => new Table($"countries.{language}.txt"), StringComparer.OrdinalIgnoreCase);

    /// <summary>Code and name, in the order of the names.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All => Now.All;

    private static Table Now => ReaderLanguage.Pick(Others) ?? English;

    public static bool Has(string code) => English.Names.ContainsKey(code);

    /// <summary>The country's name; the code itself where there is no such country.</summary>
    public static string NameOf(string code) => Now.Names.GetValueOrDefault(code, code);

    private sealed class Table(string resource)
    {
        private readonly Lazy<KeyValuePair<string, string>[]> _all = new(() => Read(resource));
        private FrozenDictionary<string, string>? _names;

        public IReadOnlyList<KeyValuePair<string, string>> All => _all.Value;

        public FrozenDictionary<string, string> Names => _names ??= All.ToFrozenDictionary(StringComparer.Ordinal);

        private static KeyValuePair<string, string>[] Read(string resource)
        {
            using var stream = typeof(Countries).Assembly.GetManifestResourceStream(typeof(Countries), resource)
                ?? throw new InvalidOperationException($"{resource} is not in the assembly.");
            using var reader = new StreamReader(stream);
            return
            [
                .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(line => KeyValuePair.Create(line[..2], line[3..])),
            ];
        }
    }
}
