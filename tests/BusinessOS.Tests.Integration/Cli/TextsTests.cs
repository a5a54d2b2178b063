using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class TextsTests
{
    private const string Shop = """
        app: shop
        name: Shop
        entities:
          Item:
            fields:
              Name: text
        """;

    [Fact]
    public async Task A_file_is_written_completed_and_told_what_is_gone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("shop"));
        await File.WriteAllTextAsync(folder.PathOf("shop", "app.yaml"), Shop);

        var written = await RunAsync(folder, "texts", "shop", "--language", "de");

        Assert.True(written.ExitCode == 0, written.ToString());
        Assert.Contains("shop/texts/de.yaml: 0 of 5 texts are there, 5 are to be filled in.", written.Output, StringComparison.Ordinal);
        Assert.Contains("'languages: [de]'", written.Output, StringComparison.Ordinal);

        var file = folder.PathOf("shop", "texts", "de.yaml");
        await File.WriteAllTextAsync(folder.PathOf("shop", "app.yaml"), Shop.Replace("name: Shop", "name: Shop\nlanguages: [de]", StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("label: # Item", "label: Ware", StringComparison.Ordinal) + "\nroles: { Gone: Weg }\n");
        var completed = await RunAsync(folder, "texts", "shop", "--language", "de");

        Assert.Contains("1 of 5 texts are there, 4 are to be filled in.", completed.Output, StringComparison.Ordinal);
        Assert.Contains("belongs to nothing any more: roles.Gone.label", completed.Output, StringComparison.Ordinal);
        Assert.Contains("    label: Ware\n", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(file), await AgainAsync(folder, file));
    }

    [Fact]
    public async Task A_tag_that_is_none_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("shop"));
        await File.WriteAllTextAsync(folder.PathOf("shop", "app.yaml"), Shop);

        var refused = await RunAsync(folder, "texts", "shop", "--language", "../../de");

        Assert.Equal(2, refused.ExitCode);
        Assert.Equal([folder.PathOf("shop", "app.yaml")], Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    private static async Task<string> AgainAsync(TemporaryFolder folder, string file)
    {
        await RunAsync(folder, "texts", "shop", "--language", "de");
        return (await File.ReadAllTextAsync(file)) + "\n# These belonged to something that is gone:\n# roles.Gone.label: Weg\n";
    }

    private static Task<BosResult> RunAsync(TemporaryFolder folder, params string[] arguments) =>
        BosVerb.RunAsync(arguments, workingFolder: folder.Path);
}
