using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class StableIdTests
{
    private const string Shop = "app: shop\nname: Shop\nentities:\n  Sale:\n    fields:\n      Title: text\n";

    [Fact]
    public async Task A_build_writes_the_ids_beside_the_spec_and_a_check_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);

        await BosVerb.RunAsync(["check", folder.PathOf("shop")]);
        Assert.Equal(["app.yaml"], Directory.GetFiles(folder.PathOf("shop")).Select(Path.GetFileName));

        var built = await BosVerb.RunAsync(["build", folder.PathOf("shop"), "--out", folder.PathOf("out")]);
        Assert.True(built.ExitCode == 0, built.ToString());
        Assert.Contains("entities/Sale/fields/Title", await File.ReadAllTextAsync(folder.PathOf("shop", "app.lock.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_file_has_its_ids_in_a_file_of_its_own_name()
    {
        using var folder = new TemporaryFolder();
        var app = folder.Write("shop.yaml", Shop);

        var built = await BosVerb.RunAsync(["build", app, "--out", folder.PathOf("out")]);

        Assert.True(built.ExitCode == 0, built.ToString());
        Assert.True(File.Exists(folder.PathOf("shop.lock.yaml")));
    }

    [Fact]
    public async Task A_build_with_errors_leaves_the_ids_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop + "      Late: formula Titel == null\n");

        var built = await BosVerb.RunAsync(["build", folder.PathOf("shop"), "--out", folder.PathOf("out")]);

        Assert.Equal(1, built.ExitCode);
        Assert.False(File.Exists(folder.PathOf("shop", "app.lock.yaml")));
    }

    [Fact]
    public async Task Damaged_ids_stop_the_build_at_their_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        folder.Write("shop/app.lock.yaml", "app: shop\nids: [oh, no]\n");

        var built = await BosVerb.RunAsync(["check", folder.PathOf("shop")]);

        Assert.Equal(1, built.ExitCode);
        Assert.Contains("BOS0200", built.Output + built.Errors, StringComparison.Ordinal);
        Assert.Contains("app.lock.yaml:2", built.Output + built.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installed_pack_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("app.yaml", "app: shop\nname: Shop\nuses: [crm]\nentities:\n  Sale:\n    fields:\n      Buyer: reference crm.Contact\n");
        var pack = Path.Combine(RepositoryFolder.Published("bos"), "packs", "crm");
        var before = Directory.GetFiles(pack, "*", SearchOption.AllDirectories).Select(f => (f, File.GetLastWriteTimeUtc(f))).ToArray();

        var built = await BosVerb.RunAsync(["build", folder.Path, "--out", folder.PathOf("out")]);

        Assert.True(built.ExitCode == 0, built.ToString());
        Assert.Equal(before, Directory.GetFiles(pack, "*", SearchOption.AllDirectories).Select(f => (f, File.GetLastWriteTimeUtc(f))));
    }
}
