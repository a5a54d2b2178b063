namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>Something drawn on a sheet, measured in points from its upper left corner.</summary>
internal abstract record Mark(double X, double Y);
