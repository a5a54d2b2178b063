using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class BuildTests
{
    private const string Shop = "app: shop\nname: Shop\nentities:\n  Sale:\n    fields:\n      Title: text\n";

    [Fact]
    public async Task The_same_spec_gives_the_same_bytes_and_says_how_long_each_stage_took()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);

        var first = await BuildAsync(folder, "one", "--timings");
        var second = await BuildAsync(folder, "two");

        Assert.Contains("Emit", first.Output, StringComparison.Ordinal);
        Assert.Contains(" ms", first.Output, StringComparison.Ordinal);
        Assert.True(second.ExitCode == 0, second.ToString());
        Assert.Equal(Files(folder.PathOf("one")), Files(folder.PathOf("two")));
        Assert.Contains(Files(folder.PathOf("one")).Keys, f => f.EndsWith("Entities/Sale.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_changed_is_written_and_what_is_gone_goes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop + "  Visit:\n    fields:\n      On: date\n");
        await BuildAsync(folder, "out");
        folder.Write("shop/app.yaml", Shop.Replace("Title: text", "Title: text\n      Note: text", StringComparison.Ordinal));

        var again = await BuildAsync(folder, "out");

        Assert.True(again.ExitCode == 0, again.ToString());
        Assert.DoesNotContain(Files(folder.PathOf("out")).Keys, f => f.Contains("Visit", StringComparison.Ordinal));
        Assert.Contains(", 0 removed", (await BuildAsync(folder, "out")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_file_that_was_edited_is_reported_and_kept()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        await BuildAsync(folder, "out");
        var edited = Directory.GetFiles(folder.PathOf("out"), "Sale.g.cs", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(edited, "// mine\n");
        folder.Write("shop/app.yaml", Shop.Replace("Title: text", "Title: text\n      Note: text", StringComparison.Ordinal));

        var again = await BuildAsync(folder, "out");

        Assert.Contains("BOS3106", again.Output + again.Errors, StringComparison.Ordinal);
        Assert.EndsWith("// mine\n", await File.ReadAllTextAsync(edited), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        folder.Write("out/generated/thesis.txt", "precious");

        var result = await BuildAsync(folder, "out");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["thesis.txt"], Files(folder.PathOf("out", "generated")).Keys);
    }

    [Fact]
    public async Task Advice_is_for_who_asks_what_could_be_better()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop + "      Price: money\npages:\n  Dear:\n    kind: list\n    entity: Sale\n    where: Price > 100\n");

        var built = await BuildAsync(folder, "out");
        var checkedApp = await BosVerb.RunAsync(["check", folder.PathOf("shop")]);

        Assert.True(built.ExitCode == 0 && checkedApp.ExitCode == 0, $"{built}{checkedApp}");
        Assert.DoesNotContain("BOS1212", built.Output + built.Errors, StringComparison.Ordinal);
        Assert.Contains("info BOS1212", checkedApp.Errors, StringComparison.Ordinal);
    }

    private static Task<BosResult> BuildAsync(TemporaryFolder folder, string output, params string[] more) =>
        BosVerb.RunAsync(["build", folder.PathOf("shop"), "--out", folder.PathOf(output), .. more]);

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToBase64String(File.ReadAllBytes(f))),
        StringComparer.Ordinal);
}
