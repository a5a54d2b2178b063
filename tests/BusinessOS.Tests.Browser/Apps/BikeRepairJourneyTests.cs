using System.Globalization;
using System.Text.RegularExpressions;
using BusinessOS.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>The workshop of the sample, from the booking on its website to the bike that is handed over.</summary>
public sealed class BikeRepairJourneyTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Email = "alex@example.com";
    private const string Password = "correct-horse-battery";

    /// <summary>What people at the desk look at besides what the journey leads to.</summary>
    private static readonly string[] Looked =
    [
        "/bike-repairs", "/bike-repairs/repairs/board", "/bike-repairs/repairs", "/bike-repairs/repairs/new", "/bike-repairs/pages/booking-calendar",
        "/bike-repairs/bookings", "/bike-repairs/customers", "/bike-repairs/parts",
    ];

    [Fact]
    public async Task A_bike_is_booked_taken_in_estimated_approved_mended_and_handed_over()
    {
        using var folder = new TemporaryFolder();
        await using var bos = await BosProcess.StartAsync(
            [
                "run", RepositoryFolder.PathOf("samples", "bike-repairs"), "--demo",
                "--port", $"{Loopback.FreePort()}", "--data", folder.PathOf("data"), "--admin", $"{Email}:{Password}",
            ],
            CancellationToken.None,
            folder.Path);

        var visitor = await OpenAsync(bos.Url, Device.Phone, ColorScheme.Dark);
        await BookAsync(visitor);

        var desk = await OpenAsync(bos.Url, Device.Desk, ColorScheme.Light);
        await desk.GotoAsync("/account/login");
        await desk.GetByLabel("E-mail").FillAsync(Email);
        await desk.GetByLabel("Password").FillAsync(Password);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(desk).Not.ToHaveURLAsync(new Regex("/account/"));
        var repair = await TakeInAsync(desk);
        await EstimateAsync(desk, repair);

        await ApproveAsync(visitor, desk);

        await desk.OpenAsync(repair);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Ready", Exact = true }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Button, new() { Name = "Hand over" })).ToBeVisibleAsync();
        await FindMailAsync(desk, "vera@example.org", "Your Kestrel Randonneur is ready");
        await HandOverAsync(desk, repair);

        await LookAsync(desk, Device.Desk, ColorScheme.Light);
        await BecomeAsync(desk, Device.Phone, ColorScheme.Dark);
        await LookAsync(desk, Device.Phone, ColorScheme.Dark);
        await desk.Context.CloseAsync();
        await visitor.Context.CloseAsync();
    }

    private static async Task BookAsync(IPage visitor)
    {
        await visitor.OpenAsync("/public/bike-repairs/book-a-repair");
        await visitor.GetByLabel("Day", new() { Exact = true }).FillAsync(DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await visitor.GetByLabel("Make and model").FillAsync("Kestrel Randonneur");
        await visitor.GetByLabel("What is wrong?").FillAsync("The chain jumps.");
        await visitor.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync("Vera Blum");
        await visitor.GetByLabel("Email").FillAsync("vera@example.org");
        Assert.Empty(await visitor.FaultsAsync());
        await visitor.PictureAsync(Device.Phone, ColorScheme.Dark, "bikes-booking");
        await visitor.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(visitor.GetByRole(AriaRole.Heading, new() { Name = "Thank you. We write to you as soon as the day is confirmed." })).ToBeVisibleAsync();
    }

    /// <summary>Answers the address of the repair that became of the booking.</summary>
    private static async Task<string> TakeInAsync(IPage desk)
    {
        await desk.OpenAsync("/bike-repairs/bookings?q=Randonneur");
        await desk.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("Kestrel Randonneur") }).First.ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Confirm", Exact = true }).ClickAsync();
        await Expect(desk.GetByText("Confirmed", new() { Exact = true }).First).ToBeVisibleAsync();
        var booking = new Uri(desk.Url).AbsolutePath;
        await FindMailAsync(desk, "vera@example.org", "We expect your bike on");
        await desk.OpenAsync(booking);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Take the bike in" }).ClickAsync();
        await Expect(desk.GetByText("Taken in", new() { Exact = true }).First).ToBeVisibleAsync();

        await desk.OpenAsync("/bike-repairs/repairs?q=Randonneur");
        await desk.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("^R-") }).First.ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Heading, new() { NameRegex = new("Kestrel Randonneur"), Level = 1 })).ToBeVisibleAsync();
        return new Uri(desk.Url).AbsolutePath;
    }

    private static async Task EstimateAsync(IPage desk, string repair)
    {
        await desk.OpenAsync($"{repair}/edit");
        await AddLineAsync(desk, 0);
        await Cell(desk, 0, "What is done").FillAsync("Change the chain");
        await Cell(desk, 0, "Hours or pieces").FillAsync("0.5");
        await Cell(desk, 0, "What is done").FocusAsync();
        await Expect(Cell(desk, 0, "Price")).ToHaveValueAsync(new Regex("^78"));

        await AddLineAsync(desk, 1);
        await Rows(desk).Nth(1).GetByRole(AriaRole.Combobox, new() { Name = "Kind", Exact = true }).ClickAsync();
        await desk.GetByRole(AriaRole.Option, new() { Name = "Part", Exact = true }).ClickAsync();
        var part = Rows(desk).Nth(1).GetByPlaceholder("Search parts");
        await part.FillAsync("Chain");
        await Expect(desk.GetByRole(AriaRole.Listbox, new() { Name = "Parts" }).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await part.PressAsync("Enter");
        await Expect(Cell(desk, 1, "Price")).ToHaveValueAsync(new Regex("^34[.]9"));
        await Expect(desk.GetByRole(AriaRole.Table).Locator("tfoot")).ToContainTextAsync("73.90");
        Assert.Empty(await desk.FaultsAsync());
        await desk.PictureAsync(Device.Desk, ColorScheme.Light, "bikes-estimate");
        await BecomeAsync(desk, Device.Phone, ColorScheme.Dark);
        Assert.Empty(await desk.FaultsAsync());
        await desk.PictureAsync(Device.Phone, ColorScheme.Dark, "bikes-estimate");
        await BecomeAsync(desk, Device.Desk, ColorScheme.Light);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Save changes" }).ClickAsync();
        await Expect(desk).ToHaveURLAsync(new Regex($"{repair}$"));

        await desk.OpenAsync(repair);
        await Expect(desk.GetByRole(AriaRole.Main).GetByText("€73.90").First).ToBeVisibleAsync();
        Assert.Empty(await desk.FaultsAsync());
        await desk.PictureAsync(Device.Desk, ColorScheme.Light, "bikes-repair");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" }).ClickAsync();
        var dialog = desk.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("Shall Vera Blum be asked to agree to €73.90?")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" }).ClickAsync();
        await Expect(desk.GetByText("To approve", new() { Exact = true }).First).ToBeVisibleAsync();
        await FindMailAsync(desk, "vera@example.org", "the estimate is €73.90");
    }

    private static ILocator Rows(IPage page) => page.Locator("table.lines tbody tr");

    private static ILocator Cell(IPage page, int line, string column) => Rows(page).Nth(line).GetByLabel(column);

    private static async Task AddLineAsync(IPage desk, int at)
    {
        await desk.GetByRole(AriaRole.Button, new() { Name = "Add line" }).ClickAsync();
        await Expect(Rows(desk)).ToHaveCountAsync(at + 1);
    }

    private static async Task BecomeAsync(IPage page, Device device, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(device.Size.Width, device.Size.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
    }

    private static async Task ApproveAsync(IPage customer, IPage desk)
    {
        await customer.GotoAsync("/account/portal/bike-repairs/portal");
        await customer.GetByLabel("E-mail").FillAsync("vera@example.org");
        await customer.GetByRole(AriaRole.Button, new() { Name = "Send me a code" }).ClickAsync();
        var code = await FindMailAsync(desk, "vera@example.org", "is your code");
        await customer.GetByLabel("Code").FillAsync(code.Split(' ')[0]);
        await customer.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
        await Expect(customer.GetByRole(AriaRole.Heading, new() { Name = "Your bikes with us", Level = 1 })).ToBeVisibleAsync();
        await customer.BeReadyAsync();
        Assert.Empty(await customer.FaultsAsync());
        await customer.PictureAsync(Device.Phone, ColorScheme.Dark, "bikes-portal");
        await Expect(customer.GetByText("Ada Winter")).ToHaveCountAsync(0);
        await customer.GetByRole(AriaRole.Link, new() { NameRegex = new("Kestrel Randonneur") }).First.ClickAsync();
        await Expect(customer.GetByText("Change the chain")).ToBeVisibleAsync();
        await Expect(customer.GetByRole(AriaRole.Button, new() { Name = "Ready", Exact = true })).ToHaveCountAsync(0);
        await customer.PictureAsync(Device.Phone, ColorScheme.Dark, "bikes-portal-repair");
        await customer.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await customer.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await Expect(customer.GetByText("In work", new() { Exact = true }).First).ToBeVisibleAsync();
    }

    private static async Task HandOverAsync(IPage desk, string repair)
    {
        await desk.OpenAsync(repair);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Hand over" }).ClickAsync();
        var dialog = desk.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Type" }).ClickAsync();
        await dialog.GetByLabel("Your name").FillAsync("Vera Blum");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sign", Exact = true }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Img, new() { Name = "Received by: your signature" })).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Hand over" }).ClickAsync();
        await Expect(desk.GetByText("Handed over", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(desk.GetByRole(AriaRole.Img, new() { NameRegex = new("Received by: signature of") })).ToBeVisibleAsync();
        await Expect(desk.GetByText("Warranty until")).ToBeVisibleAsync();
        await Expect(desk.GetByRole(AriaRole.Link, new() { Name = "Edit" })).ToHaveCountAsync(0);
        await desk.PictureAsync(Device.Desk, ColorScheme.Light, "bikes-handed-over");
    }

    private static async Task LookAsync(IPage page, Device device, ColorScheme scheme)
    {
        foreach (var address in Looked)
        {
            await page.OpenAsync(address);
            Assert.Equal((address, ""), (address, string.Join(", ", await page.FaultsAsync())));
            await page.PictureAsync(device, scheme, "bikes" + address.Replace("/bike-repairs", "", StringComparison.Ordinal).Replace('/', '-'));
        }
    }

    /// <summary>The newest mail with such a subject in the mailbox, where it stays as no mail server is set up; a workflow may need a moment.</summary>
    private static async Task<string> FindMailAsync(IPage admin, string to, string subject)
    {
        var mail = admin.Locator("li").Filter(new() { HasText = to }).Filter(new() { HasText = subject }).First;
        for (var tries = 0; tries < 40; tries++)
        {
            await admin.OpenAsync("/admin/mailbox");
            if (await mail.CountAsync() > 0)
            {
                break;
            }
        }

        return await mail.Locator(".line-title").InnerTextAsync();
    }

    private async Task<IPage> OpenAsync(string url, Device device, ColorScheme scheme) => await (await browser.Instance.NewContextAsync(new BrowserNewContextOptions
    {
        BaseURL = url,
        ViewportSize = device.Size,
        HasTouch = device.HasTouch,
        ColorScheme = scheme,
        Locale = "en-GB",
        TimezoneId = "Europe/Berlin",
        ReducedMotion = ReducedMotion.Reduce,
    })).NewPageAsync();
}
