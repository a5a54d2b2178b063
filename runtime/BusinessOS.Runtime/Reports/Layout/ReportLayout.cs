namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>Puts a report on sheets of paper.</summary>
internal sealed class ReportLayout
{
    private const double LogoHeight = 24;
    private const double LogoWidth = 170;

    private readonly ReportDocument _document;
    private readonly ITextRuler _ruler;
    private readonly double? _logo;
    private readonly SheetStack _stack;

    private ReportLayout(ReportDocument document, ITextRuler ruler, double? logo)
    {
        (_document, _ruler, _logo) = (document, ruler, logo);
        _stack = new SheetStack(PaperSize.Of(document.Report), Head);
    }

    /// <param name="logo">The logo's width over its height; null where there is none that can be drawn.</param>
    public static IReadOnlyList<Sheet> Of(ReportDocument document, ITextRuler ruler, IPictureSizes pictures, double? logo, CancellationToken cancellationToken)
    {
        var layout = new ReportLayout(document, ruler, logo);
        layout.Lay(pictures, cancellationToken);
        return layout.Numbered();
    }

    private void Lay(IPictureSizes pictures, CancellationToken cancellationToken)
    {
        var text = new TextFlow(_stack, _ruler);
        text.Write(_document.Title, TextFlow.TitleSize, isBold: true);
        if (_document.Notice is { } notice)
        {
            _stack.Y += 2;
            text.Write(notice, TextFlow.SmallSize, isQuiet: true);
        }

        foreach (var block in _document.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _stack.Y += 14;
            if (block.Title.Length > 0)
            {
                _stack.Need(TextFlow.SectionHeight);
                text.Write(block.Title, TextFlow.SectionSize, isBold: true);
                _stack.Y += 4;
            }

            switch (block)
            {
                case ReportFacts facts:
                    new FactsFlow(_stack, _ruler, pictures).Lay(facts);
                    break;
                case ReportTable { IsEmpty: true }:
                    text.Write(Say("There is nothing to show."), TextFlow.TextSize, isQuiet: true);
                    break;
                case ReportTable table:
                    new TableFlow(_stack, _ruler, pictures, table).Lay();
                    break;
                case ReportParagraph paragraph:
                    text.Write(paragraph.Text, TextFlow.TextSize);
                    break;
                default:
                    throw new InvalidOperationException($"{block.GetType().Name} cannot be put on paper.");
            }
        }
    }

    /// <summary>The logo or the organization, the date, and a line below them.</summary>
    private void Head(SheetStack stack)
    {
        if (_logo is { } ratio)
        {
            var width = Math.Min(LogoWidth, LogoHeight * ratio);
            var height = width / ratio;
            stack.Add(new PictureMark(SheetStack.Left, stack.Y + (LogoHeight - height), width, height, null));
        }
        else
        {
            stack.Add(new TextMark(SheetStack.Left, stack.Y + LogoHeight - 6, TextLines.Fit(_document.Organization, stack.Width / 2, 11, true, _ruler), 11, IsBold: true));
        }

        AtRight(stack, stack.Y + LogoHeight - 6, _document.Date);
        stack.Add(new RuleMark(SheetStack.Left, stack.Y + LogoHeight + 4, stack.Width));
    }

    /// <summary>Each sheet with its number of so many, which are known only now, and whose it is.</summary>
    private List<Sheet> Numbered()
    {
        var all = _stack.Sheets.Count;
        return [.. _stack.Sheets.Select((marks, index) => new Sheet([.. marks, .. Foot(index + 1, all)]))];
    }

    private IEnumerable<Mark> Foot(int number, int all)
    {
        var page = Say($"Page {number} of {all}");
        var width = _ruler.Width(page, TextFlow.SmallSize, false);
        yield return new TextMark(SheetStack.Left, _stack.FootLine, TextLines.Fit(_document.Title, _stack.Width - width - 20, TextFlow.SmallSize, false, _ruler), TextFlow.SmallSize, IsBold: false, IsQuiet: true);
        yield return new TextMark(_stack.Right - width, _stack.FootLine, page, TextFlow.SmallSize, IsBold: false, IsQuiet: true);
    }

    private void AtRight(SheetStack stack, double y, string text) =>
        stack.Add(new TextMark(stack.Right - _ruler.Width(text, TextFlow.SmallSize, false), y, text, TextFlow.SmallSize, IsBold: false, IsQuiet: true));
}
