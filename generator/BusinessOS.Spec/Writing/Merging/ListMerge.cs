using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Writing.Merging;

/// <summary>Merges the items of a list written with dashes.</summary>
internal sealed class ListMerge(FileLines lines, TreeMerge merge, YamlSequence written, ListTree before, ListTree after)
{
    /// <summary>False when the list has to be replaced as a whole.</summary>
    public bool Apply()
    {
        if (written.IsFlow || written.Items.Count != before.Items.Count || !written.Items.All(StandsBehindDash))
        {
            return false;
        }

        // What is the same at both ends stays; in between, items become the items that take their place.
        var head = before.Items.Zip(after.Items).TakeWhile(p => p.First == p.Second).Count();
        var most = Math.Min(before.Items.Count, after.Items.Count) - head;
        var tail = before.Items.Reverse().Zip(after.Items.Reverse()).Take(most).TakeWhile(p => p.First == p.Second).Count();
        var changed = Math.Min(before.Items.Count, after.Items.Count) - head - tail;
        for (var i = head; i < head + changed; i++)
        {
            Update(i);
        }

        for (var i = head + changed; i < before.Items.Count - tail; i++)
        {
            lines.Delete(FirstLine(i), lines.LastLineOf(written.Items[i]));
        }

        var indent = Indent;
        for (var i = head + changed; i < after.Items.Count - tail; i++)
        {
            var above = head + changed - 1;
            var line = above >= 0 ? lines.LastLineOf(written.Items[above]) + 1 : FirstLine(0);
            lines.InsertBefore(line, TreeText.Item(after.Items[i], indent) + "\n");
        }

        return true;
    }

    private int Indent => lines.Line(lines.LineOf(written.Items[0].Start)).IndexOf('-', StringComparison.Ordinal);

    private void Update(int index)
    {
        var item = written.Items[index];
        if (merge.Inside(item, before.Items[index], after.Items[index]))
        {
            return;
        }

        var line = lines.LineOf(item.Start);
        var indent = lines.Line(line).IndexOf('-', StringComparison.Ordinal);
        var text = TreeText.Item(TreeMerge.Choose(item, before.Items[index], after.Items[index]).After, indent);
        new ValueEdit(lines, item, lines.StartOf(line) + indent + 1).Apply(text[(indent + 1)..]);
    }

    private int FirstLine(int index)
    {
        var floor = index == 0 ? 0 : lines.LastLineOf(written.Items[index - 1]);
        return lines.WithComments(lines.LineOf(written.Items[index].Start), floor);
    }

    private bool StandsBehindDash(YamlNode item) =>
        lines.Line(lines.LineOf(item.Start))[..lines.ColumnOf(item.Start)].Trim() == "-";
}
