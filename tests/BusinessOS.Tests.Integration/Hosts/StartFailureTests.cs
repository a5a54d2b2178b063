using System.Net;
using System.Net.Sockets;
using BusinessOS.Testing;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BusinessOS.Tests.Integration.Hosts;

/// <summary>A host that cannot start says why in one sentence, whatever it is, and never shows its insides.</summary>
public sealed class StartFailureTests
{
    [Fact]
    public async Task A_port_in_use_is_said()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var folder = Tenant();

        var said = await RefusedAsync(folder, ["--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"]);

        Assert.Equal("The address is in use by another program. Choose another with --port.", said);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_said()
    {
        using var folder = Tenant();
        folder.Write("data", "a file");

        var said = await RefusedAsync(folder, []);

        Assert.StartsWith("The data folder cannot be used:", said, StringComparison.Ordinal);
        Assert.Contains("--data", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_said_without_its_password()
    {
        using var folder = Tenant();

        var said = await RefusedAsync(folder, ["--database", $"Host=127.0.0.1;Port={Loopback.FreePort()};Username=u;Password=hidden-word;Database=d"]);

        Assert.Contains("BOS6001", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-word", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_said()
    {
        using var folder = Tenant();

        var said = await RefusedAsync(folder, ["--database", "no connection string at all"]);

        Assert.Contains("BOS6011", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        using var folder = Tenant();
        Directory.CreateDirectory(folder.PathOf("data"));
        await using (var database = new SqliteConnection($"Data Source={folder.PathOf("data", "app.db")};Pooling=False"))
        {
            await database.OpenAsync();
            await using var command = database.CreateCommand();
            command.CommandText = """
                create table bos_schema (id integer primary key, document text not null, applied_at text not null);
                insert into bos_schema values (1, '{"format":99}', '2030-01-01');
                """;
            await command.ExecuteNonQueryAsync();
        }

        var said = await RefusedAsync(folder, []);

        Assert.Contains("newer version", said, StringComparison.Ordinal);
        Assert.Contains("BOS6009", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_is_wrong_is_named()
    {
        using var folder = Tenant();

        var said = await RefusedAsync(folder, [], ("Api__MaxBodyBytes", "1"));

        Assert.StartsWith("A setting is wrong:", said, StringComparison.Ordinal);
        Assert.Contains("MaxBodyBytes", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_foresaw_is_a_sentence_with_the_details_in_a_file()
    {
        using var folder = Tenant();

        var said = await RefusedAsync(folder, [], ("Api__MaxBodyBytes", "many"));

        Assert.StartsWith("The host could not start, for a reason nobody foresaw:", said, StringComparison.Ordinal);
        var log = folder.PathOf("data", "start-failure.log");
        Assert.EndsWith($"The details are in {log}.", said, StringComparison.Ordinal);
        Assert.Contains("   at ", await File.ReadAllTextAsync(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_app_misses_is_not_blamed_on_the_data_folder()
    {
        using var folder = Tenant();
        File.Copy(typeof(StartFailureTests).Assembly.Location, folder.PathOf("modules", "Lonely.dll"));
        folder.Write("modules/modules.json", """[{"assembly":"Lonely.dll","app":"lonely","version":"1.0.0"}]""");

        var said = await RefusedAsync(folder, []);

        Assert.StartsWith("The host could not start, for a reason nobody foresaw: Could not load file or assembly", said, StringComparison.Ordinal);
        Assert.Contains("FileNotFoundException", await File.ReadAllTextAsync(folder.PathOf("data", "start-failure.log")), StringComparison.Ordinal);
    }

    private static TemporaryFolder Tenant()
    {
        var folder = new TemporaryFolder();
        folder.Write("modules/modules.json", "[]");
        return folder;
    }

    private static async Task<string> RefusedAsync(TemporaryFolder folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var result = await HostProcess.RunAsync(
            ["--modules", folder.PathOf("modules"), "--data", folder.PathOf("data"), .. arguments],
            patience.Token,
            environment.ToDictionary(e => e.Name, e => (string?)e.Value));
        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        return Assert.Single(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
