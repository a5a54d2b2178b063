namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>A page of paper with what is drawn on it.</summary>
internal sealed record Sheet(IReadOnlyList<Mark> Marks);
