using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

/// <summary>What somebody wrote into generated files: it moves to where it is theirs, or is told at its line and left alone.</summary>
public sealed class LiftTests
{
    private const string Shop = """
        app: shop
        name: Shop
        entities:
          Sale:
            fields:
              Title: text required
              Price: money
              Level: choice Low | High
        """;

    [Fact]
    public async Task What_was_added_moves_into_partial_classes_and_the_files_are_generated_again()
    {
        using var folder = await BuiltAsync();
        var before = await ReadAsync(folder, "Sale.g.cs");
        await EditAsync(folder, "Sale.g.cs", text => text
            .Replace("using BusinessOS.Runtime.Definitions;", "using System.Globalization;\nusing BusinessOS.Runtime.Definitions;", StringComparison.Ordinal)
            .Replace("partial class Sale : ShopRecord", "partial class Sale : ShopRecord, IComparable<Sale>", StringComparison.Ordinal)
            .Replace("    internal static void Define(", """
                    // Dearest first.
                    public int CompareTo(Sale? other) => (other?.Price ?? 0).CompareTo(Price ?? 0);

                    /// <summary>For a label.</summary>
                    public string PriceTag() => (Price ?? 0).ToString("0.00", CultureInfo.InvariantCulture);

                    internal static void Define(
                """.TrimStart('\n'), StringComparison.Ordinal) + "\npublic enum Shelf { Top, Bottom }\n");

        var lifted = await LiftAsync(folder);

        Assert.True(lifted.ExitCode == 0, lifted.ToString());
        Assert.Contains("shop/Entities/Sale.g.cs: what you added stands in", lifted.Output, StringComparison.Ordinal);
        var own = await File.ReadAllTextAsync(folder.PathOf("shop", "code", "Sale.cs"));
        Assert.Contains("namespace BusinessOS.Apps.Shop;", own, StringComparison.Ordinal);
        Assert.Contains("using System.Globalization;", own, StringComparison.Ordinal);
        Assert.Contains("public partial class Sale : IComparable<Sale>\n{\n    // Dearest first.\n    public int CompareTo", own, StringComparison.Ordinal);
        Assert.Contains("    /// <summary>For a label.</summary>\n    public string PriceTag()", own, StringComparison.Ordinal);
        Assert.Contains("public enum Shelf { Top, Bottom }", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Define", own, StringComparison.Ordinal);
        Assert.Equal(before, await ReadAsync(folder, "Sale.g.cs"));
        var built = await BuildAsync(folder);
        Assert.True(built.ExitCode == 0, built.ToString());
        Assert.DoesNotContain("BOS3106", built.Output + built.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_not_written_over()
    {
        using var folder = await BuiltAsync(("shop/code/Sale.cs", "namespace BusinessOS.Apps.Shop;\n\npublic partial class Sale\n{\n    public int One() => 1;\n}\n"));
        await EditAsync(folder, "Sale.g.cs", text => text.Replace("    internal static void Define(", "    public int Two() => 2;\n\n    internal static void Define(", StringComparison.Ordinal));

        var lifted = await LiftAsync(folder);

        Assert.True(lifted.ExitCode == 0, lifted.ToString());
        Assert.Contains("One()", await File.ReadAllTextAsync(folder.PathOf("shop", "code", "Sale.cs")), StringComparison.Ordinal);
        Assert.Contains("Two()", await File.ReadAllTextAsync(folder.PathOf("shop", "code", "Sale.Lifted.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spacing_alone_is_generated_again_and_an_untouched_folder_has_nothing_to_lift()
    {
        using var folder = await BuiltAsync();
        Assert.Contains("no generated file was edited", (await LiftAsync(folder)).Output, StringComparison.Ordinal);
        var before = await ReadAsync(folder, "Sale.g.cs");
        await EditAsync(folder, "Sale.g.cs", text => text.Replace("    public", "  public", StringComparison.Ordinal));

        var lifted = await LiftAsync(folder);

        Assert.True(lifted.ExitCode == 0, lifted.ToString());
        Assert.Contains("only its spacing differed", lifted.Output, StringComparison.Ordinal);
        Assert.Equal(before, await ReadAsync(folder, "Sale.g.cs"));
        Assert.False(Directory.Exists(folder.PathOf("shop", "code")));
    }

    [Theory]
    [InlineData("Sale.g.cs", "public string? Title { get; set; }", "", "BOS3552")]
    [InlineData("SaleList.razor", "@page", "<p>Mine</p>\n@page", "BOS3553")]
    [InlineData("Sale.g.cs", "    internal static void Define(", "    public int Wrong() => \"two\";\n\n    internal static void Define(", "BOS3557")]
    public async Task What_cannot_move_is_told_where_it_stands_and_nothing_is_touched(string file, string from, string to, string code)
    {
        using var folder = await BuiltAsync();
        await EditAsync(folder, file, text => text.Replace(from, to, StringComparison.Ordinal));
        var before = await ReadAsync(folder, file);

        var lifted = await LiftAsync(folder);

        Assert.Equal(1, lifted.ExitCode);
        Assert.Contains(code, lifted.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await ReadAsync(folder, file));
        Assert.False(Directory.Exists(folder.PathOf("shop", "code")));
    }

    [Fact]
    public async Task What_the_spec_changed_since_is_not_taken_for_an_edit()
    {
        using var folder = await BuiltAsync();
        await EditAsync(folder, "Sale.g.cs", text => text + "// mine\n");
        folder.Write("shop/app.yaml", Shop.Replace("Price: money", "Cost: money", StringComparison.Ordinal));

        var lifted = await LiftAsync(folder);

        Assert.Equal(1, lifted.ExitCode);
        Assert.Contains("BOS3556", lifted.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_build_and_an_app_in_one_file_are_refused()
    {
        using var folder = await BuiltAsync();
        var unbuilt = await BosVerb.RunAsync(["lift", folder.PathOf("shop"), "--out", folder.PathOf("elsewhere")]);
        var single = await BosVerb.RunAsync(["lift", folder.PathOf("shop", "app.yaml"), "--out", folder.PathOf("out")]);

        Assert.Contains("BOS3550", unbuilt.Errors, StringComparison.Ordinal);
        Assert.Contains("BOS3558", single.Errors, StringComparison.Ordinal);
        Assert.NotEqual(0, unbuilt.ExitCode);
        Assert.NotEqual(0, single.ExitCode);
    }

    private static async Task<TemporaryFolder> BuiltAsync(params (string Path, string Text)[] more)
    {
        var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        foreach (var (path, text) in more)
        {
            folder.Write(path, text);
        }

        var built = await BuildAsync(folder);
        Assert.True(built.ExitCode == 0, built.ToString());
        return folder;
    }

    private static Task<BosResult> BuildAsync(TemporaryFolder folder) =>
        BosVerb.RunAsync(["build", folder.PathOf("shop"), "--out", folder.PathOf("out")]);

    private static Task<BosResult> LiftAsync(TemporaryFolder folder) =>
        BosVerb.RunAsync(["lift", folder.PathOf("shop"), "--out", folder.PathOf("out")]);

    private static async Task EditAsync(TemporaryFolder folder, string name, Func<string, string> edit)
    {
        var before = await ReadAsync(folder, name);
        var after = edit(before);
        Assert.NotEqual(before, after);
        await File.WriteAllTextAsync(Found(folder, name), after);
    }

    private static Task<string> ReadAsync(TemporaryFolder folder, string name) => File.ReadAllTextAsync(Found(folder, name));

    private static string Found(TemporaryFolder folder, string name) =>
        Directory.GetFiles(folder.PathOf("out", "generated"), name, SearchOption.AllDirectories).Single();
}
