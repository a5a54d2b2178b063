using System.Text;
using BusinessOS.Spec.Schema;
using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Writing;

/// <summary>
/// Writes the file a translator works in: every text there is, in order; those still missing are empty, with the
/// original behind them. What belongs to nothing any more is kept at the end, as comments.
/// </summary>
public static class TextsFile
{
    /// <summary>The file of a language, below the app's folder.</summary>
    public static string PathOf(string language) => NodeKind.Texts.FileFor(language);

    /// <param name="texts">Whose each is, what the original says, and what is there already.</param>
    /// <param name="unused">What is there and belongs to nothing.</param>
    public static string Write(string language, IEnumerable<(EquatableArray<string> Path, string Original, string? Text)> texts, IEnumerable<TextSpec> unused)
    {
        var output = new StringBuilder();
        output.Append(Line(0, "texts", new TextTree(language)));
        WriteNode(output, TextShape.App, [.. texts.Select(t => new Item([.. t.Path], t.Original, t.Text))], 0);
        foreach (var (index, text) in unused.Index())
        {
            output.Append(index == 0 ? "\n# These belonged to something that is gone:\n" : "").Append("# ").Append(string.Join('.', text.Path)).Append(": ").Append(OneLine(text.Text)).Append('\n');
        }

        return output.ToString();
    }

    private static void WriteNode(StringBuilder output, TextShape shape, Item[] items, int indent)
    {
        foreach (var key in shape.Table.Keys)
        {
            Item[] own = [.. items.Where(i => i.Path[0] == key.Name).Select(i => i with { Path = i.Path[1..] })];
            if (own.Length == 0)
            {
                continue;
            }

            if (TextShape.IsText(key.Shape))
            {
                WriteText(output, key.Name, own[0], indent);
            }
            else
            {
                output.Append(indent == 0 ? "\n" : "").Append(new string(' ', indent)).Append(key.Name).Append(":\n");
                WriteNodes(output, key.Shape, own, indent + TreeText.Indent);
            }
        }
    }

    private static void WriteNodes(StringBuilder output, SpecShape kind, Item[] items, int indent)
    {
        var shape = TextShape.Under(kind);
        foreach (var (index, group) in items.GroupBy(i => i.Path[0], StringComparer.Ordinal).Index())
        {
            Item[] own = [.. group.Select(i => i with { Path = i.Path[1..] })];
            if (shape is null || (own.Length == 1 && own[0].Path is [var only] && only == shape.Main))
            {
                WriteText(output, group.Key, own[0], indent);
            }
            else
            {
                output.Append(kind == SpecShape.EntityTexts && index > 0 ? "\n" : "").Append(new string(' ', indent)).Append(YamlText.Key(group.Key, inFlow: false)).Append(":\n");
                WriteNode(output, shape, own, indent + TreeText.Indent);
            }
        }
    }

    private static void WriteText(StringBuilder output, string key, Item item, int indent) => output.Append(item.Text is { } text
        ? Line(indent, key, new TextTree(text))
        : $"{new string(' ', indent)}{YamlText.Key(key, inFlow: false)}: # {OneLine(item.Original)}\n");

    private static string Line(int indent, string key, Tree value) => TreeText.Entry(new TreeEntry(key, value), indent, 0) + "\n";

    private static string OneLine(string text) => string.Join(" / ", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private sealed record Item(string[] Path, string Original, string? Text);
}
