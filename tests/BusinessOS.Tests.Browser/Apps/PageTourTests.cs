using Microsoft.Playwright;
using Xunit;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Goes to every page of every app by the links people have, and keeps a picture of each.</summary>
[Collection(SampleAppsCollection.Name)]
public sealed class PageTourTests(SampleApps apps)
{
    private static readonly string[] OfTheRuntime = ["/", "/admin/users", "/admin/mailbox", "/account/password", "/account/denied"];

    [Fact]
    public Task Every_page_fits_a_desk() => TourAsync(Device.Desk, ColorScheme.Light);

    [Fact]
    public Task Every_page_fits_a_phone() => TourAsync(Device.Phone, ColorScheme.Dark);

    private async Task TourAsync(Device device, ColorScheme scheme)
    {
        var page = await apps.OpenAsync(device, scheme);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add($"{new Uri(page.Url).AbsolutePath} said: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{new Uri(page.Url).AbsolutePath} failed: {error}");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(OfTheRuntime);
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(KindOf(address)))
            {
                continue;
            }

            await page.OpenAsync(address);
            complaints.AddRange((await page.FaultsAsync()).Select(fault => $"{address} {fault}"));
            await page.PictureAsync(device, scheme, NameOf(address));
            foreach (var link in await LinksAsync(page))
            {
                open.Enqueue(link);
            }
        }

        await page.Context.CloseAsync();
        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
        Assert.Equal(ListsOf(seen), seen.Where(a => a.EndsWith("/new", StringComparison.Ordinal)).Select(a => a[..^"/new".Length]).Order(StringComparer.Ordinal));
        Assert.Equal(ListsOf(seen), seen.Where(a => a.EndsWith("/{id}/edit", StringComparison.Ordinal)).Select(a => a[..^"/{id}/edit".Length]).Order(StringComparer.Ordinal));
        Assert.Equal(11, seen.Count(a => a.EndsWith("/board", StringComparison.Ordinal)));
    }

    /// <summary>Two records of a kind have the same page.</summary>
    private static string KindOf(string address) => string.Join('/', address.Split('/').Select(part => Guid.TryParse(part, out _) ? "{id}" : part));

    private static string NameOf(string address) =>
        KindOf(address).Trim('/') is { Length: > 0 } path ? path.Replace("{id}", "record", StringComparison.Ordinal).Replace('/', '-') : "home";

    private static IEnumerable<string> ListsOf(IEnumerable<string> addresses) =>
        addresses.Where(a => a.Count(c => c == '/') == 2 && !a.StartsWith("/account", StringComparison.Ordinal) && !a.StartsWith("/admin", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Where the page leads within the apps; filters and sorts of the same list are no pages of their own.</summary>
    private static async Task<string[]> LinksAsync(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => Array.from(document.querySelectorAll("a[href]"))
          .map(link => new URL(link.getAttribute("href"), document.baseURI))
          .filter(url => url.origin === location.origin && !/^\/(files|export|api|openapi)\//.test(url.pathname))
          .map(url => url.pathname)
        """);
}
