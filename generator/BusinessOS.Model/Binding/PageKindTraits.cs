namespace BusinessOS.Model.Binding;

/// <summary>What the kinds of pages have in common.</summary>
internal static class PageKindTraits
{
    /// <summary>Whether it shows the records of an entity side by side, which can be narrowed.</summary>
    public static bool ShowsMany(this PageKind kind) =>
        kind is PageKind.List or PageKind.Board or PageKind.Calendar or PageKind.Timeline or PageKind.Gallery or PageKind.Tree or PageKind.Map;
}
