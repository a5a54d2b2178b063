namespace BusinessOS.Runtime.Reports.Layout;

/// <summary>The sheets of a report as they fill: where the next thing goes, and a new sheet where there is no room for it.</summary>
internal sealed class SheetStack
{
    public const double Margin = 48;
    private const double HeadRoom = 40;
    private const double FootRoom = 30;

    private readonly PaperSize _paper;
    private readonly Action<SheetStack> _head;
    private readonly List<List<Mark>> _sheets = [];

    /// <param name="head">Draws what stands at the top of each sheet.</param>
    public SheetStack(PaperSize paper, Action<SheetStack> head)
    {
        (_paper, _head) = (paper, head);
        Turn();
    }

    public static double Left => Margin;

    public double Right => _paper.Width - Margin;

    public double Width => _paper.Width - (2 * Margin);

    /// <summary>Where the next thing goes.</summary>
    public double Y { get; set; }

    public double Room => Bottom - Y;

    /// <summary>The room of a sheet on which nothing stands yet.</summary>
    public double WholeRoom => Bottom - Top;

    public IReadOnlyList<List<Mark>> Sheets => _sheets;

    private static double Top => Margin + HeadRoom;

    private double Bottom => _paper.Height - Margin - FootRoom;

    /// <summary>Where the letters of a foot stand.</summary>
    public double FootLine => _paper.Height - Margin;

    public void Add(Mark mark) => _sheets[^1].Add(mark);

    /// <summary>Begins a new sheet.</summary>
    public void Turn()
    {
        _sheets.Add([]);
        Y = Margin;
        _head(this);
        Y = Top;
    }

    /// <summary>Begins a new sheet where there is no room for something that is not to be broken.</summary>
    /// <returns>Whether it did.</returns>
    public bool Need(double height)
    {
        if (height <= Room || Y <= Top)
        {
            return false;
        }

        Turn();
        return true;
    }
}
