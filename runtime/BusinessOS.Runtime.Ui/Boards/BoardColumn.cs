using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Ui.Formatting;

namespace BusinessOS.Runtime.Ui.Boards;

/// <summary>A column of a board: the first of its cards, and how many there are.</summary>
public sealed class BoardColumn(Option option)
{
    public const int Shown = 40;

    private readonly List<RecordView> _cards = [];
    private int _total;
    private bool _isCapped;

    public Option Option { get; } = option;

    public IReadOnlyList<RecordView> Cards => _cards;

    public string Count => _total.ToString("#,0", FieldFormat.Culture) + (_isCapped ? "+" : "");

    /// <summary>What its records amount to; null where they have no amounts.</summary>
    public string? Sum { get; set; }

    public bool HasMore => _isCapped || _total > _cards.Count;

    public void Show(RecordPage page)
    {
        _cards.Clear();
        _cards.AddRange(page.Items);
        (_total, _isCapped) = (page.Total ?? page.Items.Count, page.TotalIsCapped);
    }

    /// <summary>Shows a card in another column before the gate has answered.</summary>
    public static void Carry(IReadOnlyList<BoardColumn> columns, RecordView card, Option to)
    {
        foreach (var column in columns)
        {
            column._total -= column._cards.RemoveAll(c => c.Id == card.Id);
            if (column.Option == to)
            {
                column._cards.Insert(0, card);
                column._total++;
            }
        }
    }
}
