namespace BusinessOS.Assistant.Text;

/// <summary>A heading, paragraph or bullet: running text with the layout taken off.</summary>
/// <param name="Index">Its place among the blocks.</param>
/// <param name="Level">A heading's depth, or a bullet's indentation in steps from 0.</param>
/// <param name="Text">The text on one line, still with its emphasis marks.</param>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Parent">The bullet it is nested under, or the line that introduced its list; null at the top.</param>
/// <param name="Heading">The heading it stands under.</param>
internal sealed record Block(int Index, BlockKind Kind, int Level, string Text, int Line, Block? Parent, string? Heading);
