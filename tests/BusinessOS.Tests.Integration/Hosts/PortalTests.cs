using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BusinessOS.Tests.Integration.Hosts;

/// <summary>The way in by a portal in a real host, as browsers use it: the address, the mail with the code, and what is there then.</summary>
public sealed partial class PortalTests : IAsyncLifetime, IDisposable
{
    private const string Portal = "/portal/help/clients";
    private const string Door = "/account/portal/help/clients";
    private const string Admin = "admin@example.org";
    private const string Password = "correct horse battery";
    private const string Wrong = "0000-0000";

    private readonly TemporaryFolder _folder = new();
    private readonly List<HttpClient> _browsers = [];
    private BosProcess? _bos;

    private BosProcess Bos => _bos ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder.PathOf("app"));
        await File.WriteAllTextAsync(_folder.PathOf("app", "app.yaml"), HelpCenter.Spec);
        _bos = await BosProcess.StartAsync(
            ["run", _folder.PathOf("app"), "--port", $"{Loopback.FreePort()}", "--data", _folder.PathOf("data"), "--admin", $"{Admin}:{Password}"],
            CancellationToken.None,
            _folder.Path);
    }

    public async Task DisposeAsync()
    {
        _browsers.ForEach(b => b.Dispose());
        await Bos.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Who_is_known_comes_in_by_a_code_and_only_while_a_record_says_so()
    {
        var admin = await SignedInAsync();
        var ada = await MadeAsync(admin, "clients", new() { ["name"] = "Ada", ["mail"] = "Ada@example.org" });
        var ben = await MadeAsync(admin, "clients", new() { ["name"] = "Ben", ["mail"] = "ben@example.org" });
        var guest = Browser();

        using var stopped = await guest.GetAsync(Portal);
        Assert.Equal(Door, HostForms.LocationOf(stopped));
        var ticket = await AskAsync(guest, " ada@example.org ");
        var code = Assert.Single(await CodesAsync("Ada@example.org"));
        Assert.Contains("This is not the code.", await EnterAsync(guest, ticket, Wrong), StringComparison.Ordinal);
        using var entered = await SendAsync(guest, ticket, $" {code[..3]} {code[3..].ToLowerInvariant()}");
        Assert.Equal(Portal, HostForms.LocationOf(entered));

        Assert.Contains("See what became of it.", await guest.GetStringAsync(Portal), StringComparison.Ordinal);
        var clients = await guest.GetStringAsync("/api/help/clients");
        Assert.Contains("Ada", clients, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", clients, StringComparison.Ordinal);
        Assert.DoesNotContain(Admin, clients, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(guest, $"/api/help/clients/{ada}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(guest, $"/api/help/clients/{ben}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(guest, $"/api/help/reports/card/{ada}.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(guest, $"/api/help/reports/card/{ben}.pdf"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Browser(), $"/api/help/reports/card/{ada}.pdf"));
        Assert.DoesNotContain("Ben", await guest.GetStringAsync($"/help/pages/card/{ben}"), StringComparison.Ordinal);
        using var home = await guest.GetAsync("/");
        Assert.Equal(Portal, HostForms.LocationOf(home));
        Assert.DoesNotContain(Admin, await guest.GetStringAsync("/admin/users"), StringComparison.Ordinal);
        using var documents = await guest.GetAsync("/openapi/help.json");
        Assert.NotEqual(HttpStatusCode.OK, documents.StatusCode);

        using var deleted = await admin.DeleteAsync($"/api/help/clients/{ada}");
        Assert.True(deleted.IsSuccessStatusCode, await deleted.Content.ReadAsStringAsync());
        Assert.DoesNotContain("Ada", await guest.GetStringAsync("/api/help/clients"), StringComparison.Ordinal);
        for (var until = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < until && (await guest.GetStringAsync(Portal)).Contains("See what became", StringComparison.Ordinal);)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500)); // rights are known for some seconds
        }

        Assert.DoesNotContain("See what became of it.", await guest.GetStringAsync(Portal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_tells_who_is_known_and_no_code_is_good_for_long()
    {
        var admin = await SignedInAsync();
        await MadeAsync(admin, "clients", new() { ["name"] = "Ada", ["mail"] = "ada@example.org" });
        await MadeAsync(admin, "clients", new() { ["name"] = "The boss", ["mail"] = Admin });
        var guest = Browser();

        var ticket = await AskAsync(guest, "ada@example.org");
        await AskAsync(guest, "nobody@example.org");
        var staff = await AskAsync(guest, Admin);
        var code = Assert.Single(await CodesAsync("ada@example.org"));
        Assert.Empty(await CodesAsync("nobody@example.org"));
        Assert.Empty(await CodesAsync(Admin));
        Assert.Equal("How to sign in to Help for clients", Assert.Single(await SubjectsAsync(Admin)));
        Assert.Contains("This is not the code.", await EnterAsync(guest, staff, code), StringComparison.Ordinal);

        for (var i = 1; i < 5; i++)
        {
            Assert.Contains("This is not the code.", await EnterAsync(guest, ticket, Wrong), StringComparison.Ordinal);
        }

        Assert.Contains("not good any more", await EnterAsync(guest, ticket, Wrong), StringComparison.Ordinal);
        Assert.Contains("not good any more", await EnterAsync(guest, ticket, code), StringComparison.Ordinal);

        for (var i = 0; i < 4; i++)
        {
            await AskAsync(guest, "ada@example.org");
        }

        Assert.Equal(3, (await CodesAsync("ada@example.org")).Count);
        using var still = await guest.GetAsync(Portal);
        Assert.Equal(Door, HostForms.LocationOf(still));
    }

    [Fact]
    public async Task Visitors_reach_public_pages_and_the_rest_asks_to_sign_in()
    {
        var admin = await SignedInAsync();
        await MadeAsync(admin, "articles", new() { ["name"] = "How to ask", ["shown"] = true });
        await MadeAsync(admin, "articles", new() { ["name"] = "Draft", ["shown"] = false });
        var visitor = Browser();

        var list = await visitor.GetStringAsync("/public/help/articles");
        Assert.Contains("How to ask", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Draft", list, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/help/articles", list, StringComparison.Ordinal);
        Assert.Contains("We read all of it.", await visitor.GetStringAsync("/public/help/wanted"), StringComparison.Ordinal);
        using var inside = await visitor.GetAsync("/help/articles");
        Assert.StartsWith("/account/login", HostForms.LocationOf(inside), StringComparison.Ordinal);
        using var scored = await visitor.PostAsJsonAsync("/api/help/wishes", new { text = "A map", score = 5 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, scored.StatusCode);
        using var sent = await visitor.PostAsJsonAsync("/api/help/wishes", new { text = "A map" });
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var articles = await visitor.GetStringAsync("/api/help/articles");
        Assert.Contains("How to ask", articles, StringComparison.Ordinal);
        Assert.DoesNotContain(Admin, articles, StringComparison.Ordinal);
        Assert.Contains("How to ask", await admin.GetStringAsync("/api/help/articles?createdBy.contains=admin"), StringComparison.Ordinal);
        Assert.DoesNotContain("How to ask", await visitor.GetStringAsync("/api/help/articles?createdBy.contains=admin"), StringComparison.Ordinal);
        Assert.DoesNotContain(Admin, await visitor.GetStringAsync("/export/help/articles.csv"), StringComparison.Ordinal);
        using var file = await visitor.PostAsync("/files", new ByteArrayContent([1, 2, 3]));
        Assert.Equal(HttpStatusCode.Unauthorized, file.StatusCode);
    }

    private HttpClient Browser()
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Bos.Url) };
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        _browsers.Add(browser);
        return browser;
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var browser = Browser();
        using var entered = await HostForms.SubmitAsync(browser, "/account/login", "sign-in", ("Form.Email", Admin), ("Form.Password", Password));
        Assert.Equal("/", HostForms.LocationOf(entered));
        return browser;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task<string> MadeAsync(HttpClient browser, string resource, JsonObject values)
    {
        using var answer = await browser.PostAsJsonAsync($"/api/help/{resource}", values);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        return JsonNode.Parse(text)!["id"]!.GetValue<string>();
    }

    /// <summary>Asks for a code and gives what the page keeps to show with it.</summary>
    private static async Task<string> AskAsync(HttpClient browser, string email)
    {
        using var answer = await HostForms.SubmitAsync(browser, Door, "portal-mail", ("Form.Email", email));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("a code is on its way", html, StringComparison.Ordinal);
        return Ticket().Match(html).Groups[1].Value;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, string ticket, string code) =>
        HostForms.SubmitAsync(browser, Door, "portal-code", ("Form.Ticket", ticket), ("Form.Email", "x@example.org"), ("Form.Code", code));

    private static async Task<string> EnterAsync(HttpClient browser, string ticket, string code)
    {
        using var answer = await SendAsync(browser, ticket, code);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<List<string>> CodesAsync(string email) =>
        [.. (await SubjectsAsync(email)).Where(s => s.Contains("is your code", StringComparison.Ordinal)).Select(s => s.Split(' ')[0])];

    private async Task<List<string>> SubjectsAsync(string email)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.PathOf("data", "app.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select subject from bos_outbox where target = $email order by created_at";
        command.Parameters.AddWithValue("$email", email);
        await using var reader = await command.ExecuteReaderAsync();
        var subjects = new List<string>();
        while (await reader.ReadAsync())
        {
            subjects.Add(reader.GetString(0));
        }

        return subjects;
    }

    [GeneratedRegex(@"name=""Form\.Ticket"" value=""([^""]+)")]
    private static partial Regex Ticket();
}
