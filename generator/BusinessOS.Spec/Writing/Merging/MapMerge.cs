using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Writing.Merging;

/// <summary>Merges the entries of a mapping written one below the other.</summary>
internal sealed class MapMerge(FileLines lines, TreeMerge merge, YamlMapping written, MapTree before, MapTree after)
{
    private readonly int _indent = written.Entries.Count == 0 ? 0 : lines.ColumnOf(written.Entries[0].Key.Start);

    /// <summary>False when the mapping has to be replaced as a whole.</summary>
    public bool Apply()
    {
        if (!IsInLines())
        {
            return false;
        }

        var matches = after.Entries.Select(IndexOf).ToArray();
        var staying = after.IsOrdered ? MapOrder.Staying(matches) : matches.Where(m => m >= 0).ToHashSet();
        if (staying.Count == 0 || !CanTouchFirst(matches, staying))
        {
            return false;
        }

        RemoveOthers(matches, staying);
        var topmost = staying.Min();
        var anchor = -1;
        for (var i = 0; i < matches.Length; i++)
        {
            if (matches[i] >= 0 && staying.Contains(matches[i]))
            {
                anchor = matches[i];
                Update(written.Entries[anchor], after.Entries[i]);
            }
            else if (!IsLeftOut(after.Entries[i], matches[i]))
            {
                var line = anchor >= 0 ? lines.LastLineOf(written.Entries[anchor].Value) + 1 : FirstLine(topmost);
                lines.InsertBefore(line, TextOf(after.Entries[i], matches[i], isBelow: anchor >= 0));
            }
        }

        return true;
    }

    /// <summary>Every entry begins a line, but the first, which may stand behind a dash.</summary>
    private bool IsInLines()
    {
        if (written.Entries.Count == 0)
        {
            return false;
        }

        var starts = written.Entries.Select(e => lines.LineOf(e.Key.Start)).ToArray();
        var previous = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            var key = written.Entries[i].Key;
            var isAlone = string.IsNullOrWhiteSpace(lines.Line(starts[i])[..lines.ColumnOf(key.Start)]);
            if (starts[i] <= previous || lines.ColumnOf(key.Start) != _indent || (i > 0 && !isAlone) || ColonBehind(key) < 0)
            {
                return false;
            }

            previous = lines.LastLineOf(written.Entries[i].Value);
        }

        return true;
    }

    /// <summary>An entry behind a dash cannot go, and nothing can come before it.</summary>
    private bool CanTouchFirst(int[] matches, HashSet<int> staying)
    {
        var first = written.Entries[0].Key;
        var isBehindDash = !string.IsNullOrWhiteSpace(lines.Line(lines.LineOf(first.Start))[.._indent]);
        return !isBehindDash || (staying.Contains(0) && staying.Contains(matches[0]));
    }

    /// <summary>What holds without being written and did not change need not be written now.</summary>
    private bool IsLeftOut(TreeEntry entry, int match) => match < 0 && before.Find(entry.Key)?.Value == entry.Value;

    private int IndexOf(TreeEntry entry)
    {
        var index = IndexOf(entry.Key);
        var isRenamed = index < 0 && entry.Was is not null && after.Find(entry.Was) is null;
        return isRenamed ? IndexOf(entry.Was ?? "") : index;
    }

    private int IndexOf(string key)
    {
        for (var i = 0; i < written.Entries.Count; i++)
        {
            if (written.Entries[i].Name == key)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Takes away what is gone or moves. A key the tree never had says something that holds anyway: it stays.</summary>
    private void RemoveOthers(int[] matches, HashSet<int> staying)
    {
        for (var i = 0; i < written.Entries.Count; i++)
        {
            var isOurs = matches.Contains(i) || before.Find(written.Entries[i].Name) is not null;
            if (isOurs && !staying.Contains(i))
            {
                lines.Delete(FirstLine(i), lines.LastLineOf(written.Entries[i].Value));
            }
        }
    }

    private void Update(YamlEntry entry, TreeEntry changed)
    {
        var old = before.Find(entry.Name)?.Value;
        var behindColon = ColonBehind(entry.Key) + 1;
        var text = "";
        if (!merge.Inside(entry.Value, old, changed.Value))
        {
            var form = old is null ? changed.Value : TreeMerge.Choose(entry.Value, old, changed.Value).After;
            text = TreeText.Value(form, _indent, lines.ColumnOf(entry.Value.Start));
            new ValueEdit(lines, entry.Value, behindColon).Apply(text);
        }

        if (entry.Name != changed.Key)
        {
            Rename(entry, changed.Key, behindColon, staysInLine: !text.Contains('\n'));
        }
    }

    /// <summary>Changes a key. A value that stands in the neighbours' column stays there.</summary>
    private void Rename(YamlEntry entry, string name, int behindColon, bool staysInLine)
    {
        var key = YamlText.Key(name, inFlow: false);
        lines.Replace(entry.Key.Start, entry.Key.End, key);
        var column = lines.ColumnOf(entry.Value.Start);
        if (staysInLine && IsBesideKey(entry) && ValueColumn(key) == column)
        {
            lines.Replace(behindColon, entry.Value.Start, new string(' ', column - _indent - key.Length - 1));
        }
    }

    private bool IsBesideKey(YamlEntry entry) =>
        entry.Value.End > entry.Value.Start && lines.LineOf(entry.Value.Start) == lines.LineOf(entry.Key.Start);

    /// <summary>The lines of an entry that comes or moves here. A moved one that says the same keeps its text.</summary>
    private string TextOf(TreeEntry entry, int match, bool isBelow)
    {
        if (match >= 0 && written.Entries[match].Name == entry.Key && before.Find(entry.Key)?.Value == entry.Value)
        {
            return lines.TextOf(FirstLine(match), lines.LastLineOf(written.Entries[match].Value)).Replace("\r\n", "\n", StringComparison.Ordinal);
        }

        var text = TreeText.Entry(entry, _indent, ValueColumn(entry.Key)) + "\n";
        return after.Layout != MapLayout.Spaced ? text : isBelow ? $"\n{text}" : $"{text}\n";
    }

    private int FirstLine(int index)
    {
        var floor = index == 0 ? 0 : lines.LastLineOf(written.Entries[index - 1].Value);
        return lines.WithComments(lines.LineOf(written.Entries[index].Key.Start), floor);
    }

    /// <summary>The column most values of the neighbours begin in, if the key leaves room; else 0.</summary>
    private int ValueColumn(string key)
    {
        var columns = written.Entries
            .Where(IsBesideKey)
            .GroupBy(e => lines.ColumnOf(e.Value.Start))
            .OrderByDescending(g => g.Count())
            .FirstOrDefault();
        return columns is not null && columns.Count() > 1 && columns.Key > _indent + key.Length + 1 ? columns.Key : 0;
    }

    /// <summary>The offset of the colon behind a key, or -1 when something else stands there.</summary>
    private int ColonBehind(YamlScalar key)
    {
        var text = lines.Source.Text;
        var at = key.End;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < text.Length && text[at] == ':' ? at : -1;
    }
}
