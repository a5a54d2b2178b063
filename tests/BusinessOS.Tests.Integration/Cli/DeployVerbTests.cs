using System.Globalization;
using System.Net;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

/// <summary>The real host in a real container, from the command line to the sign-in page and away again.</summary>
public sealed class DeployVerbTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>, IAsyncLifetime
{
    private readonly string _tenant = "c" + Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture)[..10];

    public Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_sample_and_its_pack_serve_in_a_container_until_they_are_removed()
    {
        using var browser = new HttpClient();

        var deployed = await BosProcess.RunAsync(
            ["deploy", RepositoryFolder.PathOf("samples", "equipment-loans"), "--tenant", _tenant], CancellationToken.None);

        Assert.True(deployed.ExitCode == 0, deployed.ToString());
        var address = new Uri(deployed.Output.Trim());
        Assert.Contains("first administrator: ", deployed.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri(address, "/health/ready"))).StatusCode);
        Assert.Contains("Sign in", await browser.GetStringAsync(new Uri(address, "/account/login")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(new Uri(address, "/api/crm/contacts"))).StatusCode);

        var again = await BosProcess.RunAsync(
            ["deploy", RepositoryFolder.PathOf("samples", "equipment-loans"), "--tenant", _tenant], CancellationToken.None);
        Assert.True(again.ExitCode == 0, again.ToString());
        Assert.Equal(deployed.Output, again.Output);
        Assert.DoesNotContain("first administrator: ", again.Errors, StringComparison.Ordinal);

        var removed = await BosProcess.RunAsync(["deploy", "--remove", "--with-data", "--tenant", _tenant], CancellationToken.None);
        Assert.True(removed.ExitCode == 0, removed.ToString());
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => browser.GetAsync(address));
    }

    [Fact]
    public async Task A_tenant_keeps_its_records_in_postgresql_over_its_socket()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        using var folder = new TemporaryFolder();

        var deployed = await BosProcess.RunAsync(
            [
                "deploy", RepositoryFolder.PathOf("samples", "expense-approvals"), "--tenant", _tenant,
                "--database", database.SocketConnectionString(postgres.SocketFolder), "--admin", "admin@example.com:correct-horse-battery",
            ],
            CancellationToken.None);

        Assert.True(deployed.ExitCode == 0, deployed.ToString());
        var key = await BosProcess.RunAsync(
            ["key", "admin@example.com", "--data", folder.PathOf("data"), "--database", database.ConnectionString], CancellationToken.None);
        Assert.True(key.ExitCode == 0, key.ToString());
        using var client = new HttpClient { BaseAddress = new Uri(deployed.Output.Trim()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key.Output.Trim());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/openapi/expenses.json")).StatusCode);
    }

    [Theory]
    [InlineData("Not A Name!")]
    [InlineData("-x")]
    public async Task A_name_that_is_none_is_refused_with_what_names_are(string name)
    {
        var result = await BosProcess.RunAsync(
            ["deploy", RepositoryFolder.PathOf("samples", "expense-approvals"), $"--tenant={name}"], CancellationToken.None);

        Assert.True(result.ExitCode is 1 or 2, result.ToString());
        Assert.Contains("BOS4", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_engine_one_sentence_says_so()
    {
        var result = await BosProcess.RunAsync(
            ["deploy", RepositoryFolder.PathOf("samples", "expense-approvals"), "--tenant", _tenant],
            CancellationToken.None,
            environment: new Dictionary<string, string?> { ["DOCKER_HOST"] = "unix:///no/such/engine.sock" });

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("engine", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output + result.Errors, StringComparison.Ordinal);
    }

    public Task DisposeAsync() =>
        BosProcess.RunAsync(["deploy", "--remove", "--with-data", "--tenant", _tenant], CancellationToken.None);
}
