namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>Says how wide text is in the font of reports.</summary>
internal interface ITextRuler
{
    /// <param name="size">In points, as all lengths of a layout.</param>
    double Width(string text, double size, bool isBold);
}
