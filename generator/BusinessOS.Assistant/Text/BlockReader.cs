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
            if (!state.InCode && TableReader.Read(lines, i) is { } table)
            {
                AddTable(table, i, state);
                i += table.Lines - 1;
            }
            else if (!state.InCode && LooseHeading.Find(lines, i) is { } heading)
            {
                state.AddHeading(heading, 2, i + 1);
            }
            else
            {
                ReadLine(lines[i], i + 1, state);
            }
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
        else if (Numbered().Match(line) is { Success: true } numbered)
        {
            state.StartBullet(numbered.Groups[1].Length + numbered.Groups[2].Value.Count(c => c == '.'), numbered.Groups[3].Value, number);
        }
        else if (Bullet().Match(line) is { Success: true } bullet)
        {
            state.StartBullet(bullet.Groups[1].Length, bullet.Groups[3].Value, number);
        }
        else
        {
            state.AddLine(line, trimmed, number);
        }
    }

    private static void AddTable(Table table, int at, BlockState state)
    {
        state.Flush();
        foreach (var (heading, text, row) in table.Rows)
        {
            if (heading is not null)
            {
                state.AddHeading(heading, 3, at + row + 1);
            }

            state.StartBullet(0, text, at + row + 1);
        }

        state.Flush();
    }

    [GeneratedRegex(@"^([-*_=])\1{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(#{1,6})\s+(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex HashHeading();

    [GeneratedRegex(@"^(\s*)([-*+\u2022\u25CF\u25E6\u25AA\u00B7\u2023\u2713\u2714\u2610\u2611\u2705\u2013]|\(?\d{1,3}[.)]|\(?[a-zA-Z]\)|[a-z]\.)\s+(?:\[[ xX]\]\s+)?(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    // "2.1 Site: …", "3.2.1. …": a numbered paragraph of a specification.
    [GeneratedRegex(@"^(\s*)(\d{1,2}(?:\.\d{1,2}){1,4}\.?)\s+(?=\S*[A-Za-z])(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
