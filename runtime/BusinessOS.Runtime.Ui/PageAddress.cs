namespace BusinessOS.Runtime.Ui;

/// <summary>What the address of a page says: whose it is, and whether everybody may visit it.</summary>
internal static class PageAddress
{
    /// <summary>Whether the page is one everybody may visit: <c>/public/shop/catalogue</c>.</summary>
    public static bool IsPublic(string path) => path.StartsWith("/public/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The id of the app a page is of, as the address has it; empty for a page of none.</summary>
    public static string AppOf(string path) => path.ToLowerInvariant().TrimStart('/').Split('/') switch
    {
        ["public" or "portal", var app, ..] => app,
        ["account", "portal", var app, ..] => app,
        [var app, ..] => app,
        _ => "",
    };
}
