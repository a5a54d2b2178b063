using System.Globalization;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>Trees of the small things nodes are made of.</summary>
internal static class TreeParts
{
    /// <summary>Beyond this length names stand below each other rather than in a line.</summary>
    private const int LineOfNames = 90;

    public static Tree? Text(string? text) => string.IsNullOrEmpty(text) ? null : new TextTree(text);

    public static Tree? Flag(bool flag) => flag ? new TextTree("true") : null;

    public static Tree? Number(int? number) => number is { } value ? new TextTree(value.ToString(CultureInfo.InvariantCulture)) : null;

    /// <summary>Names as a list, or with commas in a line.</summary>
    public static Tree? Names(EquatableArray<string> names, bool preferLine = false)
    {
        if (names.Count == 0)
        {
            return null;
        }

        var list = new ListTree(names.Select(n => (Tree)new TextTree(n)).ToEquatableArray(), Inline: true);
        var line = names.Any(n => n.Contains(',')) ? null : new TextTree(string.Join(", ", names));
        return preferLine && line?.Text.Length <= LineOfNames ? EitherTree.Of(("line", line), ("list", list)) : EitherTree.Of(("list", list), ("line", line));
    }

    /// <summary>Names with labels: in a line or as a list where the names follow from the labels, else by name.</summary>
    public static Tree? Labelled(IEnumerable<(string Name, string? Label)> items, bool preferLine)
    {
        var all = items.ToArray();
        if (all.Length == 0)
        {
            return null;
        }

        var byName = new MapTree(
            all.Select(i => new TreeEntry(i.Name, Text(i.Label) ?? new NothingTree())).ToEquatableArray(), MapLayout.Named);
        var follow = all.All(i => NamedLabel.Of(i.Label ?? i.Name) == new NamedLabel(i.Name, i.Label));
        if (!follow || Names(all.Select(i => i.Label ?? i.Name).ToEquatableArray(), preferLine) is not EitherTree names)
        {
            return byName;
        }

        return new EitherTree([.. names.Forms, new TreeForm("names", byName)]);
    }

    /// <summary>Fields and what they are set to.</summary>
    public static MapTree? Values(EquatableArray<AssignmentSpec> values) => values.Count == 0
        ? null
        : new MapTree(values.Select(v => new TreeEntry(v.Field, v.Value == "null" ? new NothingTree("null") : new TextTree(v.Value))).ToEquatableArray(), MapLayout.InlineNamed);
}
