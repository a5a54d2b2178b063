namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>Text that runs from sheet to sheet.</summary>
internal sealed class TextFlow(SheetStack stack, ITextRuler ruler)
{
    public const double TitleSize = 18;
    public const double SectionSize = 12;
    public const double TextSize = 10;
    public const double SmallSize = 8;

    /// <summary>A heading stands on no sheet alone.</summary>
    public const double SectionHeight = 60;

    /// <summary>How high a line of text is.</summary>
    public static double LineHeight(double size) => size * 1.36;

    /// <summary>From the top of a line to where its letters stand.</summary>
    public static double Ascent(double size) => size * 1.07;

    public void Write(string text, double size, bool isBold = false, bool isQuiet = false)
    {
        foreach (var line in TextLines.Of(text, stack.Width, size, isBold, ruler))
        {
            stack.Need(LineHeight(size));
            stack.Add(new TextMark(SheetStack.Left, stack.Y + Ascent(size), line, size, isBold, isQuiet));
            stack.Y += LineHeight(size);
        }
    }
}
