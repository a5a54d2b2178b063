using System.Text.RegularExpressions;

namespace BusinessOS.Spec.Schema;

/// <summary>
/// The reference of the spec language, in Markdown. Its prose and examples stand in <c>Reference/spec.md</c>; the tables
/// in it are made from the table of keys the reader holds files to, as the JSON Schema is.
/// </summary>
public static partial class SpecReference
{
    /// <summary>The file's name where it is published.</summary>
    public const string FileName = "spec.md";

    /// <summary>The reference's text. Always the same bytes.</summary>
    public static string Text { get; } = Place().Replace(Prose(), place => Fill(place.Groups["what"].Value, place.Groups["of"].Value));

    private static string Fill(string what, string of) => (what, of) switch
    {
        ("types", _) => Types(),
        ("keys", _) => Keys(SpecSchema.Nodes.First(node => node.Name == of).Table),
        ("values", "page kinds") => Values(PageKinds.All),
        ("values", "card kinds") => Values(PageKinds.Cards),
        _ => throw new InvalidOperationException($"The reference asks for '{what} {of}', which there is not."),
    };

    private static string Keys(KeyTable table) => Table(
        ["Key", "Value", "Meaning"],
        table.Keys.Select(key => new[] { $"`{key.Name}`{(key.IsRequired ? " (needed)" : "")}", ShapeTexts.Of(key.Shape), key.Description }));

    private static string Types() => Table(
        ["Type", "Holds", "Behind it"],
        FieldTypeTexts.All.Select(type => new[] { $"`{type.Name}`", type.Holds, type.Behind }));

    private static string Table(string[] heads, IEnumerable<string[]> rows) =>
        string.Join('\n', [Row(heads), $"|{string.Concat(heads.Select(_ => "---|"))}", .. rows.Select(Row)]);

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";

    private static string Values(EquatableArray<string> values) => string.Join(", ", values.Select(value => $"`{value}`"));

    private static string Prose()
    {
        using var stream = typeof(SpecReference).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException("The reference's prose is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<!-- (?<what>[a-z]+) ?(?<of>[a-z -]*?) -->")]
    private static partial Regex Place();
}
