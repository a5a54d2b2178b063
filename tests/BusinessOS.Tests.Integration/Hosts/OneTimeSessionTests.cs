using System.Net;
using System.Text.RegularExpressions;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Hosts;

/// <summary>The made-up administrator's password in a real host, as a browser uses it: pages, circuits, and the way out.</summary>
public sealed partial class OneTimeSessionTests
{
    private const string Own = "my own words here";

    [Fact]
    public async Task Pages_and_circuits_wait_until_the_password_is_changed()
    {
        using var folder = new TemporaryFolder();
        await using var bos = await BosProcess.StartAsync(
            ["run", RepositoryFolder.PathOf("samples", "equipment-loans"), "--port", $"{Loopback.FreePort()}", "--data", folder.PathOf("data")],
            CancellationToken.None,
            folder.Path);
        var given = Password().Match(bos.Said).Groups[1].Value;
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(bos.Url) };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var entered = await HostForms.SubmitAsync(browser, "/account/login", "sign-in", ("Form.Email", "admin@example.org"), ("Form.Password", given));
        using var home = await browser.GetAsync("/");
        using var people = await browser.GetAsync("/people");
        using var circuit = await browser.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        using var changed = await HostForms.SubmitAsync(
            browser, "/account/password?once=true", "change-password", ("Form.Current", given), ("Form.Replacement", Own), ("Form.Again", Own));
        using var open = await browser.GetAsync("/");

        Assert.Equal("/account/password?once=true", HostForms.LocationOf(entered));
        Assert.Equal("/account/password?once=true", HostForms.LocationOf(home));
        Assert.Equal("/account/password?once=true", HostForms.LocationOf(people));
        Assert.Equal(HttpStatusCode.Forbidden, circuit.StatusCode);
        Assert.Contains("Your password is changed", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [GeneratedRegex(@"password: (\S+)")]
    private static partial Regex Password();
}
