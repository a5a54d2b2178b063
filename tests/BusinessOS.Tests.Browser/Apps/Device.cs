using Microsoft.Playwright;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>What a person looks through.</summary>
public sealed record Device(string Name, ViewportSize Size, bool HasTouch)
{
    public static readonly Device Desk = new("desk", new ViewportSize { Width = 1440, Height = 900 }, false);

    public static readonly Device Phone = new("phone", new ViewportSize { Width = 390, Height = 844 }, true);
}
