namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>A shaded area, behind what is drawn after it.</summary>
internal sealed record ShadeMark(double X, double Y, double Width, double Height) : Mark(X, Y);
