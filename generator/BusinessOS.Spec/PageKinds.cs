namespace BusinessOS.Spec;

/// <summary>The kinds of pages and of a dashboard's cards, as they are written in a spec.</summary>
public static class PageKinds
{
    public static readonly EquatableArray<string> All = ["list", "detail", "form", "board", "dashboard", "custom"];

    public static readonly EquatableArray<string> Cards = ["count", "sum", "average", "chart", "list"];
}
