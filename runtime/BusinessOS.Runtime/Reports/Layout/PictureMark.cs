namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>A picture; the logo where it names no file.</summary>
internal sealed record PictureMark(double X, double Y, double Width, double Height, Guid? File) : Mark(X, Y);
