using System.Diagnostics;
using System.Text.RegularExpressions;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

/// <summary><c>bos eject</c>: an ordinary solution that needs nothing of BusinessOS's tools.</summary>
public sealed partial class EjectTests
{
    private const string Desk = """
        app: desk
        name: Help desk
        roles: [Agent]
        entities:
          Ticket:
            fields:
              Title:  text required
              Hours:  integer 1..40
            validations:
              TooMuch:  { when: Hours > 30, message: Thirty hours at most. }
            allow:
              Agent:
                - create
                - read when Hours < 20
        """;

    private const string Shop = """
        app: shop
        name: Shop
        uses: [desk]
        roles: [Seller]
        entities:
          Sale:
            fields:
              Note:    text required
              Ticket:  reference desk.Ticket
        """;

    private const string Hook = """
        using BusinessOS.Runtime.Code;

        namespace BusinessOS.Apps.Shop;

        /// <summary>Written by hand, and tested with the rest.</summary>
        public sealed class TidyNotes : RecordHooks<Sale>
        {
            public override Task BeforeCreateAsync(RecordChange<Sale> change)
            {
                change.Record.Note = change.Record.Note?.Trim();
                return Task.CompletedTask;
            }
        }
        """;

    [Fact]
    public async Task The_solution_builds_without_a_warning_serves_and_passes_the_same_tests_until_a_rule_is_broken()
    {
        using var folder = new TemporaryFolder();
        folder.Write("desk/app.yaml", Desk);
        folder.Write("shop/app.yaml", Shop);
        folder.Write("shop/code/TidyNotes.cs", Hook);
        folder.Write("shop/seed/Sale.csv", "key,Note\nfirst,The very first\n");
        var ours = await BosVerb.RunAsync(["test", folder.PathOf("desk"), folder.PathOf("shop")]);

        var ejected = await BosVerb.RunAsync(
            ["eject", folder.PathOf("desk"), folder.PathOf("shop"), "--out", folder.PathOf("plain")]);
        Assert.True(ejected.ExitCode == 0, ejected.ToString());
        var built = await DotnetAsync(folder, "build", "--nologo");
        var tested = await DotnetAsync(folder, "test", "--no-build", "--nologo");

        Assert.True(built.ExitCode == 0, built.ToString());
        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        Assert.True(tested.ExitCode == 0, tested.ToString());
        Assert.Contains("The very first", await File.ReadAllTextAsync(Directory.GetFiles(folder.PathOf("plain/server/bin"), "*.seed.json", SearchOption.AllDirectories).Single()), StringComparison.Ordinal);
        var proved = Ours().Match(ours.Output);
        var theirs = Theirs().Match(tested.Output);
        Assert.Equal((proved.Groups[1].Value, "0", proved.Groups[3].Value), (theirs.Groups[2].Value, theirs.Groups[1].Value, theirs.Groups[3].Value));

        await AssertServesAsync(folder);

        var ticket = Directory.GetFiles(folder.PathOf("plain/apps/desk"), "Ticket.g.cs", SearchOption.AllDirectories).Single();
        Edit(ticket, "Hours > 30", "Hours > 35 && Hours < 30");
        await DotnetAsync(folder, "build", "--nologo");
        var broken = await DotnetAsync(folder, "test", "--no-build", "--nologo", "--filter", "FullyQualifiedName~TooMuch");

        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("TooMuch_refuses_a_Ticket", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_it_names_where_it_was_made()
    {
        using var folder = new TemporaryFolder();
        folder.Write("desk/app.yaml", Desk);
        await BosVerb.RunAsync(["eject", folder.PathOf("desk"), "--out", folder.PathOf("plain")]);

        var texts = Directory.EnumerateFiles(folder.PathOf("plain"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" or ".csproj" or ".slnx" or ".md" or ".props" or ".targets")
            .ToDictionary(f => Path.GetRelativePath(folder.PathOf("plain"), f), File.ReadAllText);

        Assert.Contains("README.md", texts.Keys);
        Assert.Empty(texts.Where(t => t.Value.Contains(folder.Path, StringComparison.Ordinal) || t.Value.Contains(RepositoryFolder.Root, StringComparison.Ordinal) || t.Value.Contains("#line", StringComparison.Ordinal)).Select(t => t.Key));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("desk/app.yaml", Desk);
        folder.Write("plain/mine.txt", "mine");

        var told = await BosVerb.RunAsync(["eject", folder.PathOf("desk"), "--out", folder.PathOf("plain")]);

        Assert.Equal(2, told.ExitCode);
        Assert.Contains("BOS3105", told.Output + told.Errors, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(folder.PathOf("plain")).Select(Path.GetFileName));
    }

    private static async Task AssertServesAsync(TemporaryFolder folder)
    {
        var url = $"http://localhost:{Loopback.FreePort()}";
        using var server = Process.Start(new ProcessStartInfo("dotnet", ["run", "--no-build", "--project", "server", $"-p:Urls={url}"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder.PathOf("plain"),
        }) ?? throw new InvalidOperationException("dotnet did not start.");
        try
        {
            var said = new List<string>();
            while (await server.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("listening on", StringComparison.Ordinal))
            {
                said.Add(line);
            }

            Assert.False(server.HasExited, string.Join('\n', said));
            using var browser = new HttpClient();
            Assert.Contains("<title>Sign in", await browser.GetStringAsync(new Uri($"{url}/account/login")), StringComparison.Ordinal);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static void Edit(string file, string text, string instead)
    {
        var before = File.ReadAllText(file);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(file, before.Replace(text, instead, StringComparison.Ordinal));
    }

    private static async Task<BosResult> DotnetAsync(TemporaryFolder folder, params string[] arguments)
    {
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.PathOf("plain"),
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" }, // nothing may hold the folder afterwards
        }) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = dotnet.StandardOutput.ReadToEndAsync();
        var errors = dotnet.StandardError.ReadToEndAsync();
        await dotnet.WaitForExitAsync();
        return new BosResult(dotnet.ExitCode, await output, await errors);
    }

    [GeneratedRegex(@"(\d+) passed, (\d+) failed, (\d+) not decided in")]
    private static partial Regex Ours();

    [GeneratedRegex(@"Failed:\s+(\d+), Passed:\s+(\d+), Skipped:\s+(\d+)")]
    private static partial Regex Theirs();
}
