using System.Collections.Frozen;

namespace BusinessOS.Runtime.Values;

/// <summary>The countries of ISO 3166-1 by their alpha-2 codes, with the names people know them by.</summary>
public static class Countries
{
    /// <summary>Code and name, in the order of the names.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } = Read();

    private static readonly FrozenDictionary<string, string> Names = All.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Has(string code) => Names.ContainsKey(code);

    /// <summary>The country's name; the code itself where there is no such country.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);

    private static KeyValuePair<string, string>[] Read()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream(typeof(Countries), "countries.txt")
            ?? throw new InvalidOperationException("The list of countries is not in the assembly.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => KeyValuePair.Create(line[..2], line[3..])),
        ];
    }
}
