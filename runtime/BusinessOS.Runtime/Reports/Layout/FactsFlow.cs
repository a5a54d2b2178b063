namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>Facts in two columns, each below its label; what is long or a picture has the whole width.</summary>
internal sealed class FactsFlow(SheetStack stack, ITextRuler ruler, IPictureSizes pictures)
{
    private const double Gap = 24;
    private const double Below = 8;
    private const double MostPictureHeight = 160;
    private const double MostSignatureHeight = 64;
    private const int FewLines = 3;

    private double HalfWidth => (stack.Width - Gap) / 2;

    public void Lay(ReportFacts facts)
    {
        var row = new List<ReportFact>();
        foreach (var fact in facts.Facts)
        {
            if (IsLong(fact))
            {
                LayRow(row);
                LayLong(fact);
                continue;
            }

            row.Add(fact);
            if (row.Count == 2)
            {
                LayRow(row);
            }
        }

        LayRow(row);
    }

    private bool IsLong(ReportFact fact) => fact.Value.Picture is not null || Box(fact.Value, HalfWidth).Lines.Count > FewLines;

    private CellBox Box(ReportCell value, double width) =>
        new(value is { Text: "", Picture: null } ? new ReportCell("–") : value, width, TextFlow.TextSize, value.Text.Length > 0 ? MostSignatureHeight : MostPictureHeight, ruler, pictures);

    private void LayRow(List<ReportFact> row)
    {
        if (row.Count == 0)
        {
            return;
        }

        var boxes = row.ConvertAll(fact => Box(fact.Value, HalfWidth));
        var height = LabelHeight + boxes.Max(box => box.Height);
        stack.Need(height);
        for (var i = 0; i < row.Count; i++)
        {
            var x = SheetStack.Left + (i * (HalfWidth + Gap));
            Label(row[i].Label, x, HalfWidth);
            boxes[i].Draw(stack, x, stack.Y + LabelHeight, HalfWidth, atRight: false, 0, int.MaxValue, ruler);
        }

        stack.Y += height + Below;
        row.Clear();
    }

    /// <summary>A long text may run on over the next sheets.</summary>
    private void LayLong(ReportFact fact)
    {
        var box = Box(fact.Value, stack.Width);
        stack.Need(LabelHeight + Math.Max(box.PictureHeight + (TextFlow.LineHeight(TextFlow.TextSize) * Math.Min(2, box.Lines.Count)), 0));
        Label(fact.Label, SheetStack.Left, stack.Width);
        stack.Y += LabelHeight;
        for (var from = 0; from == 0 || from < box.Lines.Count;)
        {
            var picture = from == 0 ? box.PictureHeight : 0;
            var count = Math.Max(1, (int)((stack.Room - picture) / TextFlow.LineHeight(TextFlow.TextSize)));
            var drawn = Math.Min(count, box.Lines.Count - from);
            box.Draw(stack, SheetStack.Left, stack.Y, stack.Width, atRight: false, from, drawn, ruler);
            stack.Y += picture + (drawn * TextFlow.LineHeight(TextFlow.TextSize));
            from += Math.Max(1, drawn);
            if (from < box.Lines.Count)
            {
                stack.Turn();
            }
        }

        stack.Y += Below;
    }

    private static double LabelHeight => TextFlow.LineHeight(TextFlow.SmallSize);

    private void Label(string label, double x, double width) => stack.Add(new TextMark(
        x, stack.Y + TextFlow.Ascent(TextFlow.SmallSize), TextLines.Fit(label, width, TextFlow.SmallSize, false, ruler), TextFlow.SmallSize, IsBold: false, IsQuiet: true));
}
