namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>A line of text; <paramref name="Y"/> is where its letters stand.</summary>
internal sealed record TextMark(double X, double Y, string Text, double Size, bool IsBold, bool IsQuiet = false) : Mark(X, Y);
