using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class RenameTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    private const string Shop = """
        app: shop
        name: Shop
        roles: [Keeper, Guest]
        entities:
          Sale:
            fields:
              Title:   text required   # what was sold
              Deposit: money
              Level:   choice Low | High = Low
              Twice:   formula Deposit * 2
            states: Open, Done
            transitions:
              Finish: Open -> Done
        pages:
          Deposits:
            kind: list
            entity: Sale
            fields: [Title, Deposit]
            where: Deposit > 0
            sort: [Deposit desc]
        """;

    private const string Code = """
        namespace BusinessOS.Apps.Shop;

        public partial class Sale
        {
            // The Deposit is what they leave.
            public string Words(string Note) => "Deposit" + Deposit + Note;

            public bool IsHigh => Level == SaleLevel.High;
        }
        """;

    [Fact]
    public async Task A_field_is_renamed_in_the_spec_in_pages_and_in_the_owners_code_by_meaning()
    {
        using var folder = Folder();

        var renamed = await RunAsync(folder, "rename", "Sale.Deposit", "Pledge", "shop");

        Assert.True(renamed.ExitCode == 0, renamed.ToString());
        Assert.Equal(
            Shop.Replace("Deposit:", "Pledge: ", StringComparison.Ordinal).Replace("formula Deposit", "formula Pledge", StringComparison.Ordinal)
                .Replace("[Title, Deposit]", "[Title, Pledge]", StringComparison.Ordinal).Replace("where: Deposit", "where: Pledge", StringComparison.Ordinal)
                .Replace("[Deposit desc]", "[Pledge desc]", StringComparison.Ordinal),
            await File.ReadAllTextAsync(folder.PathOf("shop", "app.yaml")));
        Assert.Equal(
            Code.Replace("\"Deposit\" + Deposit", "\"Deposit\" + Pledge", StringComparison.Ordinal),
            await File.ReadAllTextAsync(folder.PathOf("shop", "code", "Sale.cs")));
        Assert.Contains("shop/code/Sale.cs:6:41: warning BOS3306: 'Deposit' stands in a text here", renamed.Errors, StringComparison.Ordinal);
        Assert.Contains("was: [entities/Sale/fields/Deposit]", await File.ReadAllTextAsync(folder.PathOf("shop", "app.lock.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_a_pack_is_renamed_in_the_apps_that_refer_to_it()
    {
        using var folder = Folder();
        folder.Write("crm/app.yaml", "app: crm\nname: CRM\nentities:\n  Contact:\n    fields:\n      Phone: phone\n");
        folder.Write("shop/app.yaml", Shop.Replace("name: Shop\n", "name: Shop\nuses: [crm]\n", StringComparison.Ordinal).Replace(
            "    states:", "      Buyer: reference crm.Contact\n      Reach: formula Buyer.Phone\n    states:", StringComparison.Ordinal));
        folder.Write("shop/code/Buyer.cs", "namespace BusinessOS.Apps.Shop;\n\npublic partial class Sale\n{\n    public string? Phone() => Buyer?.Phone;\n}\n");

        var alone = await RunAsync(folder, "rename", "crm.Contact.Phone", "Mobile", "shop");
        var together = await RunAsync(folder, "rename", "crm.Contact.Phone", "Mobile", "crm", "shop");

        Assert.Equal(1, alone.ExitCode);
        Assert.Contains("BOS3300", alone.Errors, StringComparison.Ordinal);
        Assert.True(together.ExitCode == 0, together.ToString());
        Assert.Contains("Mobile: phone", await File.ReadAllTextAsync(folder.PathOf("crm", "app.yaml")), StringComparison.Ordinal);
        Assert.Contains("formula Buyer.Mobile", await File.ReadAllTextAsync(folder.PathOf("shop", "app.yaml")), StringComparison.Ordinal);
        Assert.Contains("Phone() => Buyer?.Mobile;", await File.ReadAllTextAsync(folder.PathOf("shop", "code", "Buyer.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hooks_endpoints_and_pages_of_the_owner_follow()
    {
        const string hooks = """
            using BusinessOS.Runtime.Code;

            namespace BusinessOS.Apps.Shop;

            public sealed class SaleHooks : RecordHooks<Sale>
            {
                public override Task BeforeCreateAsync(RecordChange<Sale> change)
                {
                    if (change.HasChanged(nameof(Sale.Deposit)) && change.Record.Deposit < 0)
                    {
                        change.Refuse(nameof(Sale.Deposit), "Not less than nothing.");
                    }

                    return Task.CompletedTask;
                }
            }

            [Endpoint("GET", "left/{deposit}")]
            public sealed class Left : AppEndpoint<Left.Asked, int>
            {
                public override Task<int> AnswerAsync(Asked request, EndpointCall call) =>
                    call.Records.CountAsync<Sale>(s => s.Deposit > request.Deposit);

                public sealed record Asked
                {
                    public decimal Deposit { get; init; }
                }
            }

            """;
        const string page = """
            @page "/shop/pages/wall"
            @using BusinessOS.Runtime.Code
            @inject AppRecords Records

            <h1>Deposit</h1>
            @foreach (var sale in _sales)
            {
              <p title="@sale.Deposit">@sale.Title: @(sale.Deposit ?? 0)</p>
            }

            @code {
              private IReadOnlyList<Sale> _sales = [];

              protected override async Task OnInitializedAsync() => _sales = await Records.ListAsync<Sale>(s => s.Deposit > 0);
            }

            """;
        using var folder = Folder();
        folder.Write("shop/code/SaleHooks.cs", hooks);
        folder.Write("shop/code/Wall.razor", page);

        var field = await RunAsync(folder, "rename", "Sale.Deposit", "Pledge", "shop");
        Assert.True(field.ExitCode == 0, field.ToString());
        var entity = await RunAsync(folder, "rename", "Sale", "Deal", "shop");
        Assert.True(entity.ExitCode == 0, entity.ToString());

        Assert.Equal(
            hooks.Replace("Sale.Deposit", "Deal.Pledge", StringComparison.Ordinal).Replace("Record.Deposit", "Record.Pledge", StringComparison.Ordinal)
                .Replace("s.Deposit", "s.Pledge", StringComparison.Ordinal).Replace("<Sale>", "<Deal>", StringComparison.Ordinal),
            await File.ReadAllTextAsync(folder.PathOf("shop", "code", "SaleHooks.cs")));
        Assert.Equal(
            page.Replace("sale.Deposit", "sale.Pledge", StringComparison.Ordinal).Replace("s.Deposit", "s.Pledge", StringComparison.Ordinal).Replace("<Sale>", "<Deal>", StringComparison.Ordinal),
            await File.ReadAllTextAsync(folder.PathOf("shop", "code", "Wall.razor")));
    }

    [Theory]
    [InlineData("Sale.Deposi", "Pledge", "BOS3300: There is no 'Sale.Deposi' in 'shop'.", "Did you mean 'Sale.Deposit'?")]
    [InlineData("Sale.Deposit", "Title", "BOS3303: There is a field 'Sale.Title' already.", "Choose another name")]
    [InlineData("Sale.Deposit", "the pledge", "BOS3302: 'the pledge' is not a name.", "ThePledge")]
    [InlineData("Sale.Deposit", "CreatedAt", "BOS1032: The field name 'CreatedAt' is reserved", "SaleCreatedAt")]
    [InlineData("Sale.Deposit", "Note", "shop/code/Sale.cs:6:60: error BOS3305: 'Note' would mean something else here", "Rename what stands in the way")]
    [InlineData("Sale.Deposit", "IsHigh", "BOS3307: Nothing was renamed: with the name 'IsHigh' the apps have mistakes.", "code/Sale.cs")]
    public async Task What_cannot_be_renamed_is_said_and_nothing_is_written(string node, string to, string problem, string fix)
    {
        using var folder = Folder();
        folder.Write("shop/code/Sale.cs", to == "Note" ? Code.Replace("\"Deposit\" + Deposit", "\"Deposit\" + Note + Deposit", StringComparison.Ordinal) : Code);
        var before = Texts(folder);

        var refused = await RunAsync(folder, "rename", node, to, "shop");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(problem, refused.Errors, StringComparison.Ordinal);
        Assert.Contains(fix, refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Texts(folder));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_stored_has_the_new_names_and_callers_may_use_the_old_ones(bool onPostgres)
    {
        using var folder = Folder();
        folder.Write("shop/seed/Sale.csv", "key,Title,Deposit,Level,Status\nx,Came along,100,High,Done\n");
        await using var database = onPostgres ? await postgres.CreateDatabaseAsync() : null;
        string[] more = database is null ? [] : ["--database", database.ConnectionString];
        await using (var first = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), more))
        {
            var sale = await first.PostAsync("/api/shop/sales", new { title = "First", deposit = 5, level = "High" });
            await first.PostAsync($"/api/shop/sales/{sale.GetProperty("id").GetString()}/transitions/finish", new { });
            await first.PostAsync("/api/shop/sales", new { title = "Second", deposit = 7 });
        }

        string[][] renames = [["Sale.Deposit", "Pledge"], ["Sale.Level.High", "Urgent"], ["Sale.Done", "Sold"], ["Sale", "Deal"]];
        foreach (var rename in renames)
        {
            var renamed = await RunAsync(folder, ["rename", .. rename, "shop"]);
            Assert.True(renamed.ExitCode == 0, renamed.ToString());
        }

        await using var next = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), more);
        var kept = (await next.GetAsync("/api/shop/deals?sort=deposit&deposit.lt=6")).GetProperty("items");
        Assert.Equal(1, kept.GetArrayLength());
        Assert.Equal(("First", 5, "Urgent", "Sold"), (
            kept[0].GetProperty("title").GetString(), kept[0].GetProperty("pledge").GetInt32(),
            kept[0].GetProperty("level").GetString(), kept[0].GetProperty("status").GetString()));
        Assert.Equal("key,Title,Pledge,Level,Status\nx,Came along,100,Urgent,Sold\n", await File.ReadAllTextAsync(folder.PathOf("shop", "seed", "Deal.csv")));
        Assert.False(File.Exists(folder.PathOf("shop", "seed", "Sale.csv")));
        Assert.Equal(2, (await next.GetAsync("/api/shop/deals?level=High&status=Sold")).GetProperty("items").GetArrayLength());
        Assert.Equal(3, (await next.GetAsync("/api/shop/sales")).GetProperty("items").GetArrayLength());
        Assert.Equal(9, (await next.PostAsync("/api/shop/deals", new { title = "Third", deposit = 9 })).GetProperty("pledge").GetInt32());
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("shop/app.yaml", Shop);
        folder.Write("shop/code/Sale.cs", Code);
        return folder;
    }

    private static Task<BosResult> RunAsync(TemporaryFolder folder, params string[] arguments) =>
        BosVerb.RunAsync(arguments, workingFolder: folder.Path);

    private static string Texts(TemporaryFolder folder) => string.Join('\n', Directory
        .GetFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => f + File.ReadAllText(f)));
}
