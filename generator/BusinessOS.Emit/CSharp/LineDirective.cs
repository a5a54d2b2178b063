using System.Globalization;
using System.Text.RegularExpressions;

namespace BusinessOS.Emit.CSharp;

/// <summary>
/// The <c>#line</c> directive in front of what the owner wrote. Its file is the spec's node and its positions count from
/// the start of the node's text, all on one line: moving a line of the spec changes no byte of the generated code, and
/// the build can still say where a mistake was made.
/// </summary>
/// <param name="Node">The node's path in the spec.</param>
/// <param name="Start">How many characters of the node's text stand before the piece.</param>
/// <param name="Length">How many characters the piece has.</param>
/// <param name="Indent">How many characters of the next line stand before the piece.</param>
public sealed partial record LineDirective(string Node, int Start, int Length, int Indent)
{
    /// <summary>The highest column the compiler takes; a piece that ends there may go on in truth.</summary>
    public const int LastColumn = 65535;

    public static bool TryRead(string line, out LineDirective directive)
    {
        directive = new("", 0, 0, 0);
        if (!line.StartsWith("#line (", StringComparison.Ordinal) || Form().Match(line) is not { Success: true } match)
        {
            return false;
        }

        var start = Number(match.Groups["start"]) - 1;
        directive = new(match.Groups["node"].Value, start, Number(match.Groups["end"]) - 1 - start, Number(match.Groups["indent"]));
        return true;
    }

    public override string ToString()
    {
        var start = Math.Min(Start + 1, LastColumn - 1);
        var end = Math.Min(start + Length, LastColumn);
        return string.Create(CultureInfo.InvariantCulture, $"#line (1, {start}) - (1, {end}) {Indent} \"{Node}\"");
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^#line \(1, (?<start>\d+)\) - \(1, (?<end>\d+)\) (?<indent>\d+) "(?<node>[^"]+)"$""", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
