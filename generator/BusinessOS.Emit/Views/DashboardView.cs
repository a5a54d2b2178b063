using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>A dashboard with its cards.</summary>
internal sealed record DashboardView(EquatableArray<string> Routes, string Tag, string Attributes, EquatableArray<string> Cards)
{
    public static DashboardView Of(AppCode code, Page page)
    {
        var tags = new ComponentTags(code);
        return new(
            page.Routes,
            tags.Of("Dashboard"),
            RazorAttribute.Text(code, "Title", page.Title, "pages", page.Name, "title"),
            [.. page.Cards.Select((card, i) => $"<{tags.Of(TagOf(card.Kind))} {string.Join(' ', AttributesOf(code, page, card, i))} />")]);
    }

    private static string TagOf(CardKind kind) => kind switch
    {
        CardKind.Chart => "ChartCard",
        CardKind.List => "ListCard",
        _ => "FigureCard",
    };

    private static IEnumerable<string> AttributesOf(AppCode code, Page page, Card card, int index)
    {
        yield return RazorAttribute.Record(code, card.Entity);
        yield return RazorAttribute.Text(code, "Title", card.Title, "pages", page.Name, "cards", card.Title);
        if (card.By is { } by)
        {
            yield return RazorAttribute.Text("By", by);
        }

        if (MeasureOf(card) is { } measure)
        {
            yield return RazorAttribute.Text("Measure", measure);
        }

        if (card is { Field: { } field, Kind: not CardKind.List })
        {
            yield return RazorAttribute.Text("Field", field);
        }

        if (card.Where is not null)
        {
            yield return $"Where=\"{code.Names.ScopeOf(page, index)}.{PageCondition.MemberFor(code, card.Entity)}\"";
        }
    }

    /// <summary>What a card measures; a chart counts unless it has a field to sum.</summary>
    private static string? MeasureOf(Card card) => card.Kind switch
    {
        CardKind.Count => "count",
        CardKind.Sum => "sum",
        CardKind.Average => "average",
        CardKind.Chart when card.Field is not null => "sum",
        _ => null,
    };
}
