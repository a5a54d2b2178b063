using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>An app that says how it looks: at the door, on its own pages and on those that belong to no app.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class ThemeTests(SampleApps apps)
{
    private const string Accent = "rgb(216, 27, 96)";

    [Fact]
    public async Task The_door_has_the_logo_and_the_colour()
    {
        var page = await apps.OpenStrangerAsync("en-GB");
        await page.GotoAsync("/account/login");

        var logo = page.GetByRole(AriaRole.Img, new() { Name = "Film studio" });
        await Expect(logo).ToBeVisibleAsync();
        Assert.True(await logo.EvaluateAsync<bool>("image => image.complete && image.naturalWidth === 320 && image.clientWidth > 150"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToHaveCSSAsync("background-color", Accent);
        await page.PictureAsync(Device.Desk, ColorScheme.Light, "theme-door");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_have_the_colour_and_links_a_shade_of_it_that_can_be_read(ColorScheme scheme)
    {
        var device = scheme == ColorScheme.Light ? Device.Desk : Device.Phone;
        var page = await apps.OpenAsync(device, scheme);
        await page.OpenAsync("/films/shoots");

        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("New shoot") }).First).ToHaveCSSAsync("background-color", Accent);
        Assert.Empty(await page.FaultsAsync());
        await page.PictureAsync(device, scheme, "theme-list");
        await page.OpenAsync("/films/shoots/new");
        await page.PictureAsync(device, scheme, "theme-form");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Pictures_are_served_as_what_they_are_and_can_do_nothing()
    {
        using var client = new HttpClient { BaseAddress = new Uri(apps.Url) };
        var answer = await client.GetAsync("/static/look/films/logo");

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/static/look/crm/logo")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/static/look/films/other")).StatusCode);
    }
}
