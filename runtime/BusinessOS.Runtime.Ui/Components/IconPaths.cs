namespace BusinessOS.Runtime.Ui.Components;

/// <summary>The icons, as lines on a grid of 16.</summary>
internal static class IconPaths
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["home"] = "M2.5 7.5 8 2.8l5.5 4.7M4 6.5v6.7h8V6.5M6.6 13.2V9.6h2.8v3.6",
        ["search"] = "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4l3.1 3.1",
        ["plus"] = "M8 3v10M3 8h10",
        ["right"] = "m6 3.5 4.5 4.5L6 12.5",
        ["left"] = "M10 3.5 5.5 8l4.5 4.5",
        ["down"] = "m3.5 6 4.5 4.5L12.5 6",
        ["list"] = "M2.5 4h11M2.5 8h11M2.5 12h11",
        ["board"] = "M2.8 3h3v10h-3zM6.8 3h3v6h-3zM10.8 3h2.6v8h-2.6z",
        ["chart"] = "M2.5 13.5h11M4.5 11V8M8 11V4M11.5 11V6.2",
        ["filter"] = "M2.5 4h11M4.5 8h7M6.5 12h3",
        ["cross"] = "m4 4 8 8M12 4l-8 8",
        ["up-arrow"] = "M8 13V3.5M4.2 7.2 8 3.4l3.8 3.8",
        ["down-arrow"] = "M8 3v9.5M4.2 8.8 8 12.6l3.8-3.8",
        ["download"] = "M8 2.5v7.8M4.8 7.3 8 10.5l3.2-3.2M3 13.2h10",
        ["more"] = "M3.5 8h.01M8 8h.01M12.5 8h.01",
        ["edit"] = "m10.6 3 2.4 2.4-7.4 7.4-3 .6.6-3zM9 4.6 11.4 7",
        ["delete"] = "M3 4.5h10M6.5 4.3V2.8h3v1.5M4.3 4.5l.6 8.7h6.2l.6-8.7M6.8 7v3.8M9.2 7v3.8",
        ["check"] = "m3 8.6 3.3 3.2L13 4.6",
        ["sun"] = "M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M3.6 12.4l1-1M11.4 4.6l1-1",
        ["moon"] = "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8Z",
        ["screen"] = "M2.3 3h11.4v7.6H2.3zM6 13.4h4M8 10.8v2.4",
        ["person"] = "M8 7.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM3 13.6c.3-2.6 2.2-4 5-4s4.7 1.4 5 4",
        ["people"] = "M6 7.4a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM1.8 13.2c.2-2.3 1.8-3.6 4.2-3.6s4 1.3 4.2 3.6M10.8 3.1a2.2 2.2 0 0 1 0 4.2M12 9.9c1.3.4 2.1 1.5 2.3 3.3",
        ["mail"] = "M2.3 3.8h11.4v8.4H2.3zM2.6 4.3 8 8.7l5.4-4.4",
        ["leave"] = "M9.5 2.8H3.3v10.4h6.2M7 8h6.7M11.3 5.4 13.9 8l-2.6 2.6",
        ["side"] = "M2.3 3h11.4v10H2.3zM6.2 3v10M9.3 6.4 7.9 8l1.4 1.6",
        ["clock"] = "M8 13.7A5.7 5.7 0 1 0 8 2.3a5.7 5.7 0 0 0 0 11.4ZM8 5v3.2l2.2 1.3",
        ["file"] = "M4 2.3h5.2L12 5.2v8.5H4zM9 2.5v2.9h2.9",
        ["arrow"] = "M2.8 8h10M9.2 4.4 12.8 8l-3.6 3.6",
        ["warn"] = "M8 2.6 14 13H2zM8 6.6v3M8 11.2h.01",
        ["key"] = "M5.4 13.2a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM7.5 8.3l5.7-5.7M10.6 5.2l1.8 1.8",
        ["lock"] = "M3.8 7.2h8.4v6H3.8zM5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7M8 9.6v1.4",
        ["link"] = "M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.7.7M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.4 8.9a2.6 2.6 0 0 0 3.7 3.7l.7-.7",
        ["upload"] = "M8 10.5V2.7M4.8 5.7 8 2.5l3.2 3.2M3 13.2h10",
        ["grid"] = "M2.5 2.5h4.3v4.3H2.5zM9.2 2.5h4.3v4.3H9.2zM2.5 9.2h4.3v4.3H2.5zM9.2 9.2h4.3v4.3H9.2z",
        ["calendar"] = "M2.5 3.8h11v9.7h-11zM2.5 6.8h11M5.3 2.3v2.6M10.7 2.3v2.6",
        ["columns"] = "M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10",
        ["tree"] = "M3 2.5v9.8M3 5.5h4M3 12.3h4M9.5 5.5h4M9.5 12.3h4",
        ["swap"] = "M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13",
    };

    public static string Of(string name) =>
        Paths.TryGetValue(name, out var path) ? path : throw new ArgumentException($"There is no icon '{name}'.", nameof(name));
}
