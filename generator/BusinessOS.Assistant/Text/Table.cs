namespace BusinessOS.Assistant.Text;

/// <summary>A table of the text as the bullets it amounts to.</summary>
/// <param name="Lines">How many lines it takes.</param>
/// <param name="Rows">Each row's sentence, the line it stands on counted from the table's first, and the heading it opens.</param>
internal sealed record Table(int Lines, IReadOnlyList<(string? Heading, string Text, int Line)> Rows);
