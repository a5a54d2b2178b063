namespace BusinessOS.Spec;

/// <summary>The kinds of pages and of a dashboard's cards, as they are written in a spec.</summary>
public static class PageKinds
{
    public static readonly EquatableArray<string> All = ["list", "detail", "form", "board", "dashboard", "custom", "calendar", "timeline", "wizard", "gallery", "tree", "map", "portal", "report"];

    /// <summary>How a calendar can begin.</summary>
    public static readonly EquatableArray<string> CalendarViews = ["month", "week", "agenda"];

    /// <summary>How a timeline can begin.</summary>
    public static readonly EquatableArray<string> TimelineViews = ["weeks", "months"];

    /// <summary>What a tab of a detail page can show besides fields and related records.</summary>
    public static readonly EquatableArray<string> TabParts = ["related", "files", "history"];

    /// <summary>What a report can be printed on.</summary>
    public static readonly EquatableArray<string> Papers = ["A4", "Letter"];

    public static readonly EquatableArray<string> Cards = ["count", "sum", "average", "chart", "list"];
}
