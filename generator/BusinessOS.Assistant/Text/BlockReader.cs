using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Text;

/// <summary>Cuts a normalised text into headings, paragraphs and bullets, and finds what each bullet is nested under.</summary>
internal static partial class BlockReader
{
    public static IReadOnlyList<Block> Read(string text)
    {
        var state = new BlockState();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            ReadLine(lines[i], i + 1, state);
        }

        state.Flush();
        return state.Blocks;
    }

    private static void ReadLine(string line, int number, BlockState state)
    {
        var trimmed = line.Trim();
        if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
        {
            state.ToggleCode(number);
        }
        else if (state.InCode)
        {
            state.Continue(line);
        }
        else if (trimmed.Length == 0)
        {
            state.EndParagraph();
        }
        else if (Rule().IsMatch(trimmed))
        {
            state.Flush();
        }
        else if (HashHeading().Match(trimmed) is { Success: true } heading)
        {
            state.AddHeading(heading.Groups[2].Value.TrimEnd('#', ' '), heading.Groups[1].Length, number);
        }
        else if (Bullet().Match(line) is { Success: true } bullet)
        {
            state.StartBullet(bullet.Groups[1].Length, bullet.Groups[3].Value, number);
        }
        else if (TableRow().IsMatch(trimmed))
        {
            ReadTableRow(trimmed, number, state);
        }
        else
        {
            state.AddLine(line, trimmed, number);
        }
    }

    /// <summary>A row of a Markdown table reads as a bullet: its first cell is the name, the others say more.</summary>
    private static void ReadTableRow(string row, int number, BlockState state)
    {
        if (row.All(c => c is '|' or '-' or ':' or ' '))
        {
            return;
        }

        var cells = row.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        var rest = string.Join(", ", cells.Skip(1).Where(c => c.Length > 0));
        state.StartBullet(0, rest.Length == 0 ? cells[0] : $"{cells[0]}: {rest}", number);
    }

    [GeneratedRegex(@"^([-*_=])\1{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(#{1,6})\s+(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex HashHeading();

    [GeneratedRegex(@"^(\s*)([-*+\u2022\u25CF\u25E6\u25AA\u00B7\u2023\u2713\u2714\u2610\u2611\u2705\u2013]|\(?\d{1,3}[.)]|\(?[a-zA-Z]\)|[a-z]\.)\s+(?:\[[ xX]\]\s+)?(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\|.*\|$", RegexOptions.CultureInvariant)]
    private static partial Regex TableRow();
}
