using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class RunTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    private const string Shop = """
        app: shop
        name: Shop
        entities:
          Sale:
            fields:
              Title: text required
              Phone: text
        """;

    [Fact]
    public async Task A_running_app_is_ready_and_opens_to_a_key_only()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        await using var app = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"));
        using var stranger = new HttpClient { BaseAddress = new Uri(app.Bos.Url) };

        await app.PostAsync("/api/shop/sales", new { title = "First" });

        Assert.Equal("First", (await app.GetAsync("/api/shop/sales")).GetProperty("items")[0].GetProperty("title").GetString());
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/shop/sales")).StatusCode);
        Assert.Contains("listening on http://localhost:", app.Bos.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_data_serves_again_and_on_postgresql_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        await using var database = await postgres.CreateDatabaseAsync();
        string[] more = ["--database", database.ConnectionString];
        await using (var first = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), more))
        {
            await first.PostAsync("/api/shop/sales", new { title = "Kept" });
        }

        await using var second = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), more);

        Assert.Equal("Kept", (await second.GetAsync("/api/shop/sales")).GetProperty("items")[0].GetProperty("title").GetString());
        Assert.False(File.Exists(folder.PathOf("data", "app.db")));
    }

    [Fact]
    public async Task A_renamed_field_keeps_its_values_and_a_guess_is_never_made()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        await using (var first = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data")))
        {
            await first.PostAsync("/api/shop/sales", new { title = "First", phone = "555 1234" });
        }

        folder.Write("shop/app.yaml", Shop.Replace("Phone: text", "Mobile: text", StringComparison.Ordinal));
        await using (var unsaid = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data")))
        {
            Assert.Contains("BOS0202", unsaid.Bos.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("555 1234", (await unsaid.GetAsync("/api/shop/sales")).GetRawText(), StringComparison.Ordinal);
        }

        folder.Write("shop/app.yaml", Shop.Replace("Phone: text", "Mobile: { type: text, was: Phone }", StringComparison.Ordinal));
        await using (var said = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data")))
        {
            Assert.Equal("555 1234", (await said.GetAsync("/api/shop/sales")).GetProperty("items")[0].GetProperty("mobile").GetString());
        }

        folder.Write("shop/app.yaml", Shop.Replace("Phone: text", "Mobile: text", StringComparison.Ordinal));
        await using var later = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"));
        Assert.Equal("555 1234", (await later.GetAsync("/api/shop/sales")).GetProperty("items")[0].GetProperty("mobile").GetString());
    }

    [Fact]
    public async Task A_field_is_asked_for_where_the_spec_says_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop + "\n      Price: money\n      Reason: { type: text required, visible: Price > 100 }\n");
        await using var app = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"));

        await app.PostAsync("/api/shop/sales", new { title = "Pen", price = 2 });
        using var refused = await app.Client.PostAsJsonAsync("/api/shop/sales", new { title = "Desk", price = 200 });
        await app.PostAsync("/api/shop/sales", new { title = "Desk", price = 200, reason = "The old one broke" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Reason is needed.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watched_app_shows_an_edit_and_outlives_a_mistake()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        await using var app = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), "--watch");

        folder.Write("shop/app.yaml", Shop + "\n      Note: text");
        await UntilAsync(async () => (await app.GetAsync("/openapi/shop.json")).GetRawText().Contains("\"note\"", StringComparison.Ordinal));
        folder.Write("shop/app.yaml", Shop + "\n      Late: formula Titel == null");
        await UntilAsync(() => Task.FromResult(app.Bos.Said.Contains("The last good version keeps running.", StringComparison.Ordinal)));

        Assert.Contains("Did you mean 'Title'?", app.Bos.Said, StringComparison.Ordinal);
        Assert.Contains("\"note\"", (await app.GetAsync("/openapi/shop.json")).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_division_by_zero_yields_nothing_and_takes_no_list_down(bool server)
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop + "\n      Cost: decimal\n      Parts: integer\n      Each: { type: formula, formula: Cost / Parts, as: decimal }");
        await using var database = await postgres.CreateDatabaseAsync();
        string[] more = server ? ["--database", database.ConnectionString] : [];
        await using var app = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), more);
        await app.PostAsync("/api/shop/sales", new { title = "None", cost = 9, parts = 0 });
        await app.PostAsync("/api/shop/sales", new { title = "Three", cost = 9, parts = 3 });

        var sales = (await app.GetAsync("/api/shop/sales?sort=-each")).GetProperty("items").EnumerateArray().ToDictionary(s => s.GetProperty("title").GetString()!);

        Assert.Equal(3m, sales["Three"].GetProperty("each").GetDecimal());
        Assert.True(!sales["None"].TryGetProperty("each", out var none) || none.ValueKind == System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("80000")]
    [InlineData("0")]
    [InlineData("abc")]
    public async Task A_port_that_is_none_is_said_before_anything_is_done(string port)
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);

        var result = await BosProcess.RunAsync(["run", folder.PathOf("shop"), "--port", port, "--data", folder.PathOf("data")], CancellationToken.None);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("port", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("data")));
    }

    [Fact]
    public async Task A_key_for_a_tenant_that_is_not_there_makes_nothing()
    {
        using var folder = new TemporaryFolder();

        var result = await BosProcess.RunAsync(["key", RunningApp.Administrator, "--data", folder.PathOf("data")], CancellationToken.None);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("There is no tenant", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("data")));
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var result = await BosProcess.RunAsync(
            ["run", folder.PathOf("shop"), "--port", $"{port}", "--data", folder.PathOf("data")], CancellationToken.None);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("in use", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.Contains("--port", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_and_an_unreachable_database_are_said_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        var file = folder.Write("data", "not a folder");

        var noFolder = await BosProcess.RunAsync(
            ["run", folder.PathOf("shop"), "--port", $"{Loopback.FreePort()}", "--data", file], CancellationToken.None);
        var noDatabase = await BosProcess.RunAsync(
            [
                "run", folder.PathOf("shop"), "--port", $"{Loopback.FreePort()}", "--data", folder.PathOf("other"),
                "--database", $"Host=127.0.0.1;Port={Loopback.FreePort()};Database=x;Username=x;Password=x;Timeout=2",
            ],
            CancellationToken.None);

        foreach (var result in new[] { noFolder, noDatabase })
        {
            Assert.True(result.ExitCode == 2, result.ToString());
            Assert.DoesNotContain("   at ", result.Output + result.Errors, StringComparison.Ordinal);
        }

        Assert.Contains(file, noFolder.Output + noFolder.Errors, StringComparison.Ordinal);
        Assert.Contains("database", noDatabase.Output + noDatabase.Errors, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await holds())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
