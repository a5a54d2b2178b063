using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Writing.Merging;

/// <summary>Merges a mapping written in braces, <c>{ type: text, visible: Late }</c>, where only values changed: it stays in its line.</summary>
internal sealed class FlowMerge(FileLines lines, TreeMerge merge, YamlMapping written, MapTree before, MapTree after)
{
    /// <summary>False when the mapping has to be replaced as a whole.</summary>
    public bool Apply() =>
        written.IsFlow
        && before.Entries.Select(e => e.Key).SequenceEqual(after.Entries.Select(e => e.Key))
        && before.Entries.Zip(after.Entries).All(p => p.First.Value == p.Second.Value || Update(p.Second));

    private bool Update(TreeEntry changed)
    {
        if (written.Find(changed.Key) is not { } entry)
        {
            return false;
        }

        var old = before.Find(changed.Key)?.Value;
        if (entry.Value is not YamlScalar scalar)
        {
            return merge.Inside(entry.Value, old, changed.Value);
        }

        if (old is null || TreeMerge.Choose(scalar, old, changed.Value).After is not TextTree { Text: var text } || text.Contains('\n'))
        {
            return false;
        }

        lines.Replace(scalar.Start, scalar.End, YamlText.Line(text, inFlow: true));
        return true;
    }
}
