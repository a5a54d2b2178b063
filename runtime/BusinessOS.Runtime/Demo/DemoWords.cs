using System.Globalization;
using System.Reflection;
using System.Text;

namespace BusinessOS.Runtime.Demo;

/// <summary>The words demo records are made of, from <c>words.txt</c>.</summary>
internal static class DemoWords
{
    /// <summary>So many values each list has at least.</summary>
    public const int Few = 8;

    private static readonly List<WordList> Lists = Read();
    private static readonly WordList People = Lists.First(l => l.Kind == "entity" && l.Keys.Contains("person"));

    private static readonly HashSet<string> Codes =
        ["number", "no", "code", "id", "sku", "serial", "reference", "ref", "center", "centre", "isbn", "vat", "iban", "account", "tag", "barcode", "plate", "registration"];

    /// <summary><c>DueOn</c> → due, on.</summary>
    public static string[] Of(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c))
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static readonly string[] Colours = ["#4c5fd5", "#1a7f37", "#bf8700", "#cf222e", "#8250df", "#0a7ea4", "#bc4c00", "#57606a"];

    private static readonly string[] TagWords = ["important", "review", "follow up", "autumn", "on site", "paper"];

    public static string Colour(int at) => Colours[at % Colours.Length];

    public static IEnumerable<string> Tags(int at) => TagWords.Where((_, i) => (at + i) % 4 == 0 || i == at % TagWords.Length).Take(3);

    public static string Person(int at) => People.Values[at % People.Values.Length];

    /// <summary>What a record of a kind is called; null for a kind there are no words for.</summary>
    public static string? OfEntity(string[] words, int at) =>
        Pick(Lists.FirstOrDefault(l => l.Kind == "entity" && l.Keys.Contains(words[^1]))
            ?? Lists.FirstOrDefault(l => l.Kind == "entity" && words.Any(l.Keys.Contains)), at);

    /// <summary>What a text field of that name holds; null for a name there are no words for.</summary>
    public static string? OfField(string[] words, bool isLong, int at) =>
        Pick(Lists.FirstOrDefault(l => l.Kind == "field" && words.Any(l.Keys.Contains)), at)
        ?? (isLong ? Pick(Lists.First(l => l.Keys.Contains("notes")), at) : OfEntity(words, at));

    public static bool IsCode(string[] words) => words.Any(Codes.Contains);

    /// <summary>Serial number, 3 → SN-1147.</summary>
    public static string Code(string label, int at)
    {
        var initials = string.Concat(label.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Rune.ToUpperInvariant(w.EnumerateRunes().First())));
        return string.Create(CultureInfo.InvariantCulture, $"{initials}-{1036 + (at * 37)}");
    }

    public static string Slug(string text, char joint = '-') =>
        string.Join(joint, text.ToLowerInvariant().Split([' ', '.', ',', '&', '\''], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A small number that is the same on every machine, unlike a string's own hash.</summary>
    public static int Hash(string text) => text.Aggregate(7, (sum, c) => ((sum * 31) + c) % 997);

    private static string? Pick(WordList? list, int at) => list?.Values[at % list.Values.Length];

    private static List<WordList> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("BusinessOS.Runtime.Demo.words.txt")
            ?? throw new InvalidOperationException("The demo words are not in the assembly.");
        using var reader = new StreamReader(stream);
        var lists = new List<WordList>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                var parts = line.Split('|', StringSplitOptions.TrimEntries);
                lists.Add(new WordList(
                    parts[0],
                    [.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                    parts[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
            }
        }

        return lists;
    }

    private sealed record WordList(string Kind, HashSet<string> Keys, string[] Values);
}
