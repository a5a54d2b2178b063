using System.Text;
using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Writing.Trees;

namespace BusinessOS.Spec.Writing.Merging;

/// <summary>
/// Brings a changed tree into a file that people wrote. Where the tree did not change the file stays byte for byte: its
/// comments, blank lines, order and the form things are written in.
/// </summary>
internal static class FileMerge
{
    /// <param name="before">The tree of what the file says now.</param>
    /// <param name="after">The tree of what it is to say.</param>
    public static string Apply(SpecFile file, MapTree before, MapTree after)
    {
        if (before == after)
        {
            return file.Text;
        }

        var source = new SourceText(file.Path, file.Text);
        var lines = new FileLines(source);
        if (YamlReader.Read(source, new DiagnosticBag()) is not YamlMapping root || !new TreeMerge(lines).Map(root, before, after))
        {
            return lines.ToFileEnds(TreeText.Map(after, 0));
        }

        return Apply(file.Text, lines.Edits);
    }

    private static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length + 256);
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Start).ThenBy(e => e.End))
        {
            result.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
