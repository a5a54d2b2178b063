namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>A value broken into lines for a place of some width, its picture above them.</summary>
internal sealed class CellBox
{
    private readonly double _size;
    private readonly bool _isBold;
    private readonly Guid? _picture;
    private readonly double _pictureWidth;
    private readonly double _pictureHeight;

    public CellBox(ReportCell cell, double width, double size, double mostHeight, ITextRuler ruler, IPictureSizes pictures, bool isBold = false)
    {
        (_size, _isBold) = (size, isBold);
        var text = cell.Text;
        if (cell.Picture is { } picture)
        {
            if (pictures.Ratio(picture) is { } ratio)
            {
                _picture = picture;
                _pictureHeight = Math.Min(mostHeight, width / ratio);
                _pictureWidth = _pictureHeight * ratio;
            }
            else if (text.Length == 0)
            {
                text = Say("A picture");
            }
        }

        Lines = text.Length == 0 ? [] : TextLines.Of(text, width, size, isBold, ruler);
    }

    public IReadOnlyList<string> Lines { get; }

    public double Height => _pictureHeight + (Lines.Count * TextFlow.LineHeight(_size));

    public double PictureHeight => _pictureHeight;

    /// <summary>Draws so many of its lines, the picture with the first.</summary>
    public void Draw(SheetStack stack, double x, double y, double width, bool atRight, int from, int count, ITextRuler ruler)
    {
        if (_picture is { } picture && from == 0)
        {
            stack.Add(new PictureMark(x, y, _pictureWidth, _pictureHeight, picture));
            y += _pictureHeight;
        }

        foreach (var line in Lines.Skip(from).Take(count))
        {
            var at = atRight ? x + width - ruler.Width(line, _size, _isBold) : x;
            stack.Add(new TextMark(at, y + TextFlow.Ascent(_size), line, _size, _isBold));
            y += TextFlow.LineHeight(_size);
        }
    }
}
