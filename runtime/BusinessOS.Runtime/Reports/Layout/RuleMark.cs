namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>A line across.</summary>
internal sealed record RuleMark(double X, double Y, double Width, bool IsStrong = false) : Mark(X, Y);
