using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

/// <summary>Files of records beside a spec, from the check to the running app.</summary>
public sealed class SeedTests
{
    private const string Shop = """
        app: shop
        name: Shop
        entities:
          Product:
            title: "{Name}"
            fields:
              Sku:   text required unique
              Name:  text required
              Price: money 0..
        """;

    [Fact]
    public async Task A_mistake_is_told_at_its_line_and_column_before_anything_runs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        folder.Write("shop/seed/Product.csv", "Sku,Name,Price\nP-1,Pen,2.5\nP-2,Ink,two\n");

        var check = await BosVerb.RunAsync(["check", "shop"], workingFolder: folder.Path);

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("shop/seed/Product.csv:3:9: error BOS3514: 'two' is no value for Price.", check.Output + check.Errors, StringComparison.Ordinal);
        Assert.Contains("3 | P-2,Ink,two", check.Output + check.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_records_and_teams_are_found_before_anything_runs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop + "\n      Parts: references Product\n      Desk: team\nteams: [Sales, Repair]\n");
        folder.Write("shop/seed/Product.csv", "Sku,Name,Parts,Desk\nP-1,Pen,,Sales\nP-2,Set,P-1;Pencil,Repairs\n");

        var check = await BosVerb.RunAsync(["check", "shop"], workingFolder: folder.Path);

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("shop/seed/Product.csv:3:9: error BOS35", check.Errors, StringComparison.Ordinal);
        Assert.Contains("Pencil", check.Errors, StringComparison.Ordinal);
        Assert.Contains("shop/seed/Product.csv:3:20: error BOS35", check.Errors, StringComparison.Ordinal);
        Assert.Contains("Repairs", check.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_seed_file_is_followed_by_the_running_app()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        folder.Write("shop/seed/Product.csv", "Sku;Name;Price\nP-1;Pen;2.5\n");
        await using var app = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), "--watch");
        Assert.Equal(["Pen"], await NamesAsync(app));

        await File.AppendAllTextAsync(folder.PathOf("shop", "seed", "Product.csv"), "P-2;Ink;3\n");
        for (var i = 0; i < 300 && (await NamesAsync(app)).Count < 2; i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(["Ink", "Pen"], await NamesAsync(app));
    }

    [Fact]
    public async Task The_crm_shows_a_company_at_work_where_somebody_asks_for_it()
    {
        using var folder = new TemporaryFolder();
        var crm = RepositoryFolder.PathOf("domains", "crm");
        await using (var empty = await RunningApp.StartAsync(crm, folder.PathOf("data")))
        {
            Assert.Equal(0, (await empty.GetAsync("/api/crm/accounts")).GetProperty("items").GetArrayLength());
        }

        await using var shown = await RunningApp.StartAsync(crm, folder.PathOf("data"), "--demo");

        var deals = (await shown.GetAsync("/api/crm/opportunities?sort=number&limit=100")).GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(42, deals.Length);
        Assert.Equal("Lindqvist & Berg", deals[0].GetProperty("account").GetProperty("title").GetString());
        Assert.Equal(["Proposal", "Negotiation", "Won", "Qualification", "Proposal", "Won", "Lost"], deals.Take(7).Select(d => d.GetProperty("status").GetString()));
        Assert.DoesNotContain("could not be put in", shown.Bos.Said, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string?>> NamesAsync(RunningApp app) =>
        [.. (await app.GetAsync("/api/shop/products?sort=name")).GetProperty("items").EnumerateArray().Select(p => p.GetProperty("name").GetString())];
}
