using System.Text;
using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Writing;

/// <summary>
/// Writes trees as YAML text. A value's text is what follows the colon of its key: one line that begins with a space,
/// or lines beneath it.
/// </summary>
internal static class TreeText
{
    public const int Indent = 2;

    private const int MaxWidth = 110;

    /// <summary>Longer names do not push the values of all others to the right.</summary>
    private const int MaxAligned = 24;

    /// <summary>The form the tree is written in where nothing else is said.</summary>
    public static Tree Preferred(Tree tree) => tree is EitherTree either ? Preferred(either.Forms[0].Tree) : tree;

    /// <summary>The entries of a map, each on lines of its own, the last one with its line's end.</summary>
    public static string Map(MapTree map, int indent)
    {
        var output = new StringBuilder();
        var column = ValueColumn(map, indent);
        foreach (var (index, entry) in map.Entries.Index())
        {
            var isApart = index > 0 && (map.Layout == MapLayout.Spaced || (indent == 0 && entry.Value is MapTree { Layout: MapLayout.Spaced }));
            output.Append(isApart ? "\n" : "").Append(Entry(entry, indent, column)).Append('\n');
        }

        return output.ToString();
    }

    /// <summary>An entry with its indentation; no line's end.</summary>
    /// <param name="column">Where a value in the same line begins, counted from the line's start; 0 for right behind the colon.</param>
    public static string Entry(TreeEntry entry, int indent, int column)
    {
        var key = $"{new string(' ', indent)}{YamlText.Key(entry.Key, inFlow: false)}:";
        var value = Value(entry.Value, indent, Math.Max(column, key.Length + 1));
        return value.StartsWith('\n') || value.Length == 0 ? key + value : key.PadRight(Math.Max(0, column - 1)) + value;
    }

    /// <summary>What follows a key's colon.</summary>
    /// <param name="indent">The key's indentation.</param>
    /// <param name="column">Where the value begins if it stands in the same line.</param>
    public static string Value(Tree tree, int indent, int column)
    {
        switch (Preferred(tree))
        {
            case NothingTree nothing:
                return nothing.Word.Length == 0 ? "" : $" {nothing.Word}";
            case TextTree text when YamlText.Block(text.Text) is { } lines:
                return $" |-\n{Lines(lines, indent + Indent)}";
            case TextTree text:
                return $" {YamlText.Line(text.Text, inFlow: false)}";
            case MapTree { Entries.Count: 0 }:
                return " {}";
            case ListTree { Items.Count: 0 }:
                return " []";
            case MapTree map:
                return Inline(map, column) is { } braces ? $" {braces}" : $"\n{Map(map, indent + Indent).TrimEnd('\n')}";
            case ListTree list:
                return Inline(list, column) is { } brackets ? $" {brackets}" : $"\n{string.Join('\n', list.Items.Select(i => Item(i, indent + Indent)))}";
            default:
                throw new InvalidOperationException($"A {tree.GetType().Name} has no text.");
        }
    }

    /// <summary>An item of a list with its indentation and dash; no line's end.</summary>
    public static string Item(Tree item, int indent)
    {
        var dash = $"{new string(' ', indent)}-";
        var tree = Preferred(item);
        if (tree is MapTree { Entries.Count: > 0 } map && Inline(map, dash.Length + 1) is null)
        {
            // The first key stands beside the dash, the others beneath it.
            return $"{dash} {Map(map, indent + Indent).Trim('\n')[(indent + Indent)..]}";
        }

        var value = Value(tree, indent, dash.Length + 1);
        return dash + value;
    }

    private static int ValueColumn(MapTree map, int indent)
    {
        if (map.Layout is not (MapLayout.Named or MapLayout.InlineNamed))
        {
            return 0;
        }

        var longest = map.Entries.Select(e => e.Key.Length).Where(l => l <= MaxAligned).DefaultIfEmpty().Max();
        return indent + longest + ": ".Length + 1;
    }

    /// <summary>The tree within braces or brackets, or null when it is too long for a line or not meant to stand in one.</summary>
    private static string? Inline(Tree tree, int column)
    {
        var isMeant = tree is MapTree { IsInline: true } or ListTree { Inline: true };
        return isMeant && Flow(tree) is { } text && column + text.Length <= MaxWidth ? text : null;
    }

    private static string? Flow(Tree tree)
    {
        switch (Preferred(tree))
        {
            case NothingTree nothing:
                return nothing.Word;
            case TextTree text:
                return YamlText.Block(text.Text) is null ? YamlText.Line(text.Text, inFlow: true) : null;
            case MapTree map:
                var entries = map.Entries.Select(e => Flow(e.Value) is { } value ? $"{YamlText.Key(e.Key, inFlow: true)}: {value}".TrimEnd() : null).ToArray();
                return Array.Exists(entries, e => e is null) ? null : $"{{ {string.Join(", ", entries)} }}";
            case ListTree list:
                var items = list.Items.Select(Flow).ToArray();
                return Array.Exists(items, i => i is null) ? null : $"[{string.Join(", ", items)}]";
            default:
                return null;
        }
    }

    private static string Lines(string[] lines, int indent) =>
        string.Join('\n', lines.Select(l => l.Length == 0 ? "" : new string(' ', indent) + l));
}
