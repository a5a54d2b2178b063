using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Ui.Formatting;

namespace BusinessOS.Runtime.Ui.Listing;

/// <summary>Where a page of a list stands among all of it.</summary>
/// <param name="First">The first row shown, from 1; 0 when there is none.</param>
public sealed record PageRange(int First, int Last, int? Total, bool TotalIsCapped, bool HasNext)
{
    public static PageRange Of(RecordPage page, int number)
    {
        var first = page.Items.Count == 0 ? 0 : ((number - 1) * ListState.PageSize) + 1;
        return new(first, first + Math.Max(0, page.Items.Count - 1), page.Total, page.TotalIsCapped, page.Next is not null);
    }

    public bool HasPrevious => First > 1;

    /// <summary><c>1–50 of 132</c>, <c>1–50 of about 10,000+</c>.</summary>
    public string Text
    {
        get
        {
            var range = First == Last ? Number(First) : $"{Number(First)}–{Number(Last)}";
            return this switch
            {
                { First: 0 } => "",
                { TotalIsCapped: true } => Say($"{range} of about {Number(RecordQuery.CountLimit)}+"),
                { Total: { } total } => Say($"{range} of {Number(total)}"),
                _ => range,
            };
        }
    }

    private static string Number(int number) => number.ToString("#,0", FieldFormat.Culture);
}
