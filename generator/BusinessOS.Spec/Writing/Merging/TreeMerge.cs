using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Writing.Merging;

/// <summary>
/// Walks what is written beside the trees of before and after, and gathers edits for the places where the trees differ.
/// A place that cannot be edited in parts is replaced as a whole.
/// </summary>
internal sealed class TreeMerge(FileLines lines)
{
    /// <summary>Merges a mapping; false, with no edits left behind, when it has to be replaced as a whole.</summary>
    public bool Map(YamlMapping written, MapTree before, MapTree after) =>
        after.Entries.Count > 0 && OrNothing(() => written.IsFlow
            ? new FlowMerge(lines, this, written, before, after).Apply()
            : new MapMerge(lines, this, written, before, after).Apply());

    /// <summary>Merges a list; false, with no edits left behind, when it has to be replaced as a whole.</summary>
    public bool List(YamlSequence written, ListTree before, ListTree after) =>
        after.Items.Count > 0 && OrNothing(() => new ListMerge(lines, this, written, before, after).Apply());

    /// <summary>Merges within a value; false when it has to be replaced as a whole.</summary>
    public bool Inside(YamlNode written, Tree? before, Tree after)
    {
        if (before is null)
        {
            return false;
        }

        if (before == after)
        {
            return true;
        }

        return Choose(written, before, after) switch
        {
            (MapTree old, MapTree changed) => written is YamlMapping map && Map(map, old, changed),
            (ListTree old, ListTree changed) => written is YamlSequence list && List(list, old, changed),
            _ => false,
        };
    }

    /// <summary>The form the value is written in, and the same form of what it becomes, if there is one.</summary>
    public static (Tree Before, Tree After) Choose(YamlNode written, Tree before, Tree after)
    {
        if (before is not EitherTree either)
        {
            return (before, TreeText.Preferred(after));
        }

        var form = either.Forms.FirstOrDefault(f => IsWrittenAs(written, f.Tree)) ?? OnlyOfShape(written, either);
        var same = form is null ? null : (after as EitherTree)?.Forms.FirstOrDefault(f => f.Name == form.Name);
        return (form?.Tree ?? before, same?.Tree ?? TreeText.Preferred(after));
    }

    private static TreeForm? OnlyOfShape(YamlNode written, EitherTree either)
    {
        var alike = either.Forms.Where(f => (written, f.Tree) is (YamlMapping, MapTree) or (YamlSequence, ListTree)).ToArray();
        return alike.Length == 1 ? alike[0] : null;
    }

    /// <summary>The value is written in this very form; keys that say what holds anyway may stand beside.</summary>
    private static bool IsWrittenAs(YamlNode written, Tree tree) => (written, tree) switch
    {
        (YamlScalar scalar, TextTree text) => scalar.Value.Trim() == text.Text,
        (YamlScalar scalar, NothingTree) => scalar.IsNull,
        (YamlMapping map, MapTree keys) => keys.Entries.All(e => map.Find(e.Key) is { } entry && IsWrittenAs(entry.Value, e.Value)),
        (YamlSequence list, ListTree items) => list.Items.Count == items.Items.Count && list.Items.Zip(items.Items).All(p => IsWrittenAs(p.First, p.Second)),
        (_, EitherTree either) => either.Forms.Any(f => IsWrittenAs(written, f.Tree)),
        _ => false,
    };

    private bool OrNothing(Func<bool> merge)
    {
        var before = lines.Edits.Count;
        if (merge())
        {
            return true;
        }

        lines.Edits.RemoveRange(before, lines.Edits.Count - before);
        return false;
    }
}
