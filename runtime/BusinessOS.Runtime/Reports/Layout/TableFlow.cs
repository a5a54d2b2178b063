namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>A table from sheet to sheet: its head on each, rows in one piece where a sheet has room for them.</summary>
internal sealed class TableFlow
{
    private const double Size = 9;
    private const double Pad = 4;
    private const double MostPictureHeight = 42;
    private const int Short = 18; // letters of a value that stays in one line, as a date with its time
    private const int Measured = 500; // rows that say how wide columns are; those after them wrap

    private readonly SheetStack _stack;
    private readonly ITextRuler _ruler;
    private readonly IPictureSizes _pictures;
    private readonly ReportTable _table;
    private readonly IReadOnlyList<double> _widths;
    private readonly IReadOnlyList<CellBox> _head;

    public TableFlow(SheetStack stack, ITextRuler ruler, IPictureSizes pictures, ReportTable table)
    {
        (_stack, _ruler, _pictures, _table) = (stack, ruler, pictures, table);
        _widths = Widths();
        _head = Boxes([.. table.Columns.Select(c => c.Label)], isBold: true);
    }

    public void Lay()
    {
        _stack.Need(HeightOf(_head) + (3 * TextFlow.LineHeight(Size)));
        Head();
        foreach (var group in _table.Groups)
        {
            if (group.Label is { } label)
            {
                Group(label);
            }

            foreach (var row in group.Rows)
            {
                Row([.. row.Select((cell, i) => Box(cell, i, isBold: false))]);
                _stack.Add(new RuleMark(SheetStack.Left, _stack.Y, _stack.Width));
            }

            if (group.Total.Count > 0)
            {
                Row(Boxes(Named(group.Total, Say("Sum")), isBold: true));
            }
        }

        if (_table.Total.Count > 0)
        {
            var boxes = Boxes(Named(_table.Total, Say("Total")), isBold: true);
            Turn(HeightOf(boxes));
            _stack.Add(new ShadeMark(SheetStack.Left, _stack.Y, _stack.Width, HeightOf(boxes)));
            _stack.Add(new RuleMark(SheetStack.Left, _stack.Y, _stack.Width, IsStrong: true));
            Row(boxes);
        }
    }

    /// <summary>Says what a row of sums is, in its first column where that has no sum itself.</summary>
    private static List<string> Named(IReadOnlyList<string> total, string name) =>
        [.. total.Select((text, i) => i > 0 ? text : text.Length == 0 ? name : $"{name} {text}")];

    private void Head()
    {
        var height = HeightOf(_head);
        _stack.Add(new ShadeMark(SheetStack.Left, _stack.Y, _stack.Width, height));
        Draw(_head, 0, int.MaxValue);
        _stack.Y += height;
        _stack.Add(new RuleMark(SheetStack.Left, _stack.Y, _stack.Width, IsStrong: true));
    }

    /// <summary>A group's name stands with its first row.</summary>
    private void Group(string label)
    {
        var height = TextFlow.LineHeight(Size) + (2 * Pad) + 4;
        Turn(height + TextFlow.LineHeight(Size) + (2 * Pad));
        var text = TextLines.Fit(label, _stack.Width - (2 * Pad), Size + 1, true, _ruler);
        _stack.Add(new TextMark(SheetStack.Left + Pad, _stack.Y + Pad + 4 + TextFlow.Ascent(Size), text, Size + 1, IsBold: true));
        _stack.Y += height;
        _stack.Add(new RuleMark(SheetStack.Left, _stack.Y, _stack.Width));
    }

    /// <summary>In one piece, unless no sheet is so high.</summary>
    private void Row(IReadOnlyList<CellBox> boxes)
    {
        var height = HeightOf(boxes);
        if (height <= _stack.WholeRoom - HeightOf(_head))
        {
            Turn(height);
            Draw(boxes, 0, int.MaxValue);
            _stack.Y += height;
            return;
        }

        var lines = boxes.Max(box => box.Lines.Count);
        for (var from = 0; from < lines;)
        {
            var picture = from == 0 ? boxes.Max(box => box.PictureHeight) : 0;
            var count = Math.Max(1, (int)((_stack.Room - picture - (2 * Pad)) / TextFlow.LineHeight(Size)));
            Draw(boxes, from, count);
            _stack.Y += picture + (Math.Min(count, lines - from) * TextFlow.LineHeight(Size)) + (2 * Pad);
            from += count;
            if (from < lines)
            {
                _stack.Turn();
                Head();
            }
        }
    }

    private void Turn(double height)
    {
        if (_stack.Need(height))
        {
            Head();
        }
    }

    private void Draw(IReadOnlyList<CellBox> boxes, int from, int count)
    {
        var x = SheetStack.Left;
        for (var i = 0; i < boxes.Count; i++)
        {
            boxes[i].Draw(_stack, x + Pad, _stack.Y + Pad, _widths[i] - (2 * Pad), _table.Columns[i].IsNumber, from, count, _ruler);
            x += _widths[i];
        }
    }

    private static double HeightOf(IReadOnlyList<CellBox> boxes) =>
        Math.Max(boxes.Select(box => box.Height).DefaultIfEmpty(0).Max(), TextFlow.LineHeight(Size)) + (2 * Pad);

    private List<CellBox> Boxes(IReadOnlyList<string> texts, bool isBold) => [.. texts.Select((text, i) => Box(new ReportCell(text), i, isBold))];

    private CellBox Box(ReportCell cell, int column, bool isBold) =>
        new(cell, _widths[column] - (2 * Pad), Size, MostPictureHeight, _ruler, _pictures, isBold);

    private IReadOnlyList<double> Widths()
    {
        var needs = _table.Columns.Select((column, i) =>
        {
            List<string> bold =
            [
                column.Label,
                .. Named(_table.Total, Say("Total")).Skip(i).Take(1),
                .. _table.Groups.Select(g => g.Total).Where(t => t.Count > 0).Take(Measured).Select(t => t[i]),
            ];
            var plain = _table.Groups.SelectMany(g => g.Rows).Take(Measured).Select(row => row[i]).ToList();
            var least = bold.Select(t => TextLines.WidestWord(t, Size, true, _ruler)).Concat(plain.Select(c => column.IsNumber || c.Text.Length <= Short ? Whole(c.Text, false) : TextLines.WidestWord(c.Text, Size, false, _ruler)));
            var most = bold.Select(t => Whole(t, true)).Concat(plain.Select(c => c.Picture is null ? Whole(c.Text, false) : Math.Max(60, Whole(c.Text, false))));
            return (Least: least.Max() + (2 * Pad) + 1, Most: most.Max() + (2 * Pad) + 1);
        });
        return ColumnWidths.Of([.. needs], _stack.Width);
    }

    private double Whole(string text, bool isBold) => text.Split('\n').Max(line => _ruler.Width(line, Size, isBold));
}
