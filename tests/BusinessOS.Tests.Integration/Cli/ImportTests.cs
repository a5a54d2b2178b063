using BusinessOS.Testing;
using Microsoft.Data.Sqlite;
using MiniExcelLibs;
using Npgsql;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

/// <summary>From what a company has to its own records in a running app.</summary>
public sealed class ImportTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    [Fact]
    public async Task A_database_becomes_an_app_that_checks_clean_and_runs_with_its_records()
    {
        using var folder = new TemporaryFolder();
        MakeShop(folder.PathOf("old_shop.db"));

        var imported = await BosVerb.RunAsync(["import", folder.PathOf("old_shop.db"), "--out", folder.PathOf("app"), "--with-data"]);
        var check = await BosVerb.RunAsync(["check", folder.PathOf("app")]);

        Assert.True(imported.ExitCode == 0, imported.ToString());
        Assert.True(check.ExitCode == 0, check.ToString());
        Assert.Contains("tbl_orders: 3 of 3 rows became records of Order", imported.Output, StringComparison.Ordinal);
        Assert.Contains("employee_id,99", await File.ReadAllTextAsync(folder.PathOf("app", "not-imported.csv")), StringComparison.Ordinal);
        await using var app = await RunningApp.StartAsync(folder.PathOf("app"), folder.PathOf("data"));
        await ShowsTheShopAsync(app);
    }

    [Fact]
    public async Task A_second_start_brings_nothing_again_and_leaves_what_people_changed()
    {
        using var folder = new TemporaryFolder();
        MakeShop(folder.PathOf("old_shop.db"));
        await BosVerb.RunAsync(["import", folder.PathOf("old_shop.db"), "--out", folder.PathOf("app"), "--with-data"]);
        await using (var first = await RunningApp.StartAsync(folder.PathOf("app"), folder.PathOf("data")))
        {
            var territories = (await first.GetAsync("/api/old-shop/territories")).GetProperty("items").EnumerateArray().ToArray();
            using var changed = await first.Client.PatchAsync(
                $"/api/old-shop/territories/{territories[0].GetProperty("id").GetString()}", JsonContentOf("""{"description":"Changed by hand"}"""));
            Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());
            using var gone = await first.Client.DeleteAsync($"/api/old-shop/audits/{(await first.GetAsync("/api/old-shop/audits")).GetProperty("items")[0].GetProperty("id").GetString()}");
            Assert.True(gone.IsSuccessStatusCode);
        }

        await File.AppendAllTextAsync(folder.PathOf("app", "seed", "Territory.csv"), "09999,09999,New in this version\n");
        await using var second = await RunningApp.StartAsync(folder.PathOf("app"), folder.PathOf("data"));

        var names = (await second.GetAsync("/api/old-shop/territories")).GetProperty("items").EnumerateArray().Select(t => t.GetProperty("description").GetString()).ToArray();
        Assert.Equal(3, names.Length);
        Assert.Contains("Changed by hand", names);
        Assert.Contains("New in this version", names);
        Assert.Single((await second.GetAsync("/api/old-shop/audits")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_postgresql_database_is_read_with_its_enums_checks_comments_and_keys()
    {
        using var folder = new TemporaryFolder();
        await using var source = await postgres.CreateDatabaseAsync();
        await using var target = await postgres.CreateDatabaseAsync();
        await using (var connection = new NpgsqlConnection(source.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(PostgresShop, connection);
            await command.ExecuteNonQueryAsync();
        }

        var imported = await BosVerb.RunAsync(["import", source.ConnectionString, "--out", folder.PathOf("app"), "--with-data", "--name", "Warehouse"]);

        Assert.True(imported.ExitCode == 0, imported.ToString());
        var item = await File.ReadAllTextAsync(folder.PathOf("app", "entities", "Item.yaml"));
        Assert.Contains("What lies on a shelf.", item, StringComparison.Ordinal);
        Assert.Contains("How heavy it is, in kilograms.", item, StringComparison.Ordinal);
        await using var app = await RunningApp.StartAsync(folder.PathOf("app"), folder.PathOf("data"), "--database", target.ConnectionString);
        var items = (await app.GetAsync("/api/warehouse/items?sort=name")).GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(["Bolt", "Nut"], items.Select(i => i.GetProperty("name").GetString()));
        Assert.Equal("Large", items[0].GetProperty("size").GetString());
        Assert.Equal(12.5m, items[0].GetProperty("price").GetDecimal());
        Assert.Equal(["metal", "small"], items[1].GetProperty("labels").EnumerateArray().Select(l => l.GetString()));
        Assert.Equal(2, (await app.GetAsync("/api/warehouse/moves")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_connection_that_must_be_encrypted_is_not_made_without()
    {
        using var folder = new TemporaryFolder();
        await using var source = await postgres.CreateDatabaseAsync();
        var parts = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        var address = $"postgresql://{Uri.EscapeDataString(parts.Username ?? "")}:{Uri.EscapeDataString(parts.Password ?? "")}@{parts.Host}:{parts.Port}/{parts.Database}?connect_timeout=5&sslmode=";

        var without = await BosVerb.RunAsync(["import", address + "disable", "--out", folder.PathOf("app")]);
        var encrypted = await BosVerb.RunAsync(["import", address + "verify-full", "--out", folder.PathOf("app")]);

        Assert.DoesNotContain("BOS3484", without.Output + without.Errors, StringComparison.Ordinal);
        Assert.Contains("BOS3484", encrypted.Output + encrypted.Errors, StringComparison.Ordinal);
        Assert.Contains("SSL", encrypted.Output + encrypted.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_becomes_entities_that_refer_to_each_other()
    {
        using var folder = new TemporaryFolder();
        await MiniExcel.SaveAsAsync(folder.PathOf("club.xlsx"), new Dictionary<string, object>
        {
            ["Members"] = new[] { new { Name = "Ada Byron", Email = "ada@example.org", Joined = new DateTime(2020, 5, 1), Fee = 12.5 }, new { Name = "Bob Stone", Email = "bob@example.org", Joined = new DateTime(2021, 6, 2), Fee = 10.0 } },
            ["Visits"] = new[] { new { Member = "Ada Byron", Day = new DateTime(2024, 1, 1), Minutes = 30 }, new { Member = "Bob Stone", Day = new DateTime(2024, 1, 2), Minutes = 45 }, new { Member = "Ada Byron", Day = new DateTime(2024, 1, 3), Minutes = 50 } },
            ["Empty"] = Array.Empty<object>(),
        });

        var imported = await BosVerb.RunAsync(["import", folder.PathOf("club.xlsx"), "--out", folder.PathOf("app"), "--with-data"]);

        Assert.True(imported.ExitCode == 0, imported.ToString());
        Assert.Contains("BOS3485", imported.Errors, StringComparison.Ordinal);
        await using var app = await RunningApp.StartAsync(folder.PathOf("app"), folder.PathOf("data"));
        var visits = (await app.GetAsync("/api/club/visits?sort=day")).GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(3, visits.Length);
        Assert.Equal("Ada Byron", visits[0].GetProperty("member").GetProperty("title").GetString());
        Assert.Equal("2020-05-01", (await app.GetAsync("/api/club/members?sort=name")).GetProperty("items")[0].GetProperty("joined").GetString());
    }

    [Theory]
    [InlineData("nowhere.db", "BOS3480")]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=x;Password=x;Timeout=2", "BOS3484")]
    [InlineData("postgresql://x:y@127.0.0.1:1/x?nonsense=1", "BOS3484")]
    public async Task What_cannot_be_opened_is_said_in_a_sentence(string source, string code)
    {
        using var folder = new TemporaryFolder();

        var imported = await BosVerb.RunAsync(["import", source, "--out", folder.PathOf("app")]);

        Assert.NotEqual(0, imported.ExitCode);
        Assert.Contains(code, imported.Output + imported.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", imported.Output + imported.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("app")));
    }

    private const string PostgresShop = """
        create schema store;
        create type store.item_size as enum ('small', 'large');
        create domain store.percentage as numeric(5,2) check (value >= 0 and value <= 100);
        create table store.items (
            id uuid primary key default gen_random_uuid(), name varchar(60) not null unique, size store.item_size not null default 'small',
            price numeric(10,2) check (price >= 0), weight double precision, labels text[] not null default '{}', share store.percentage,
            spec jsonb, seen timestamptz default now(), lasts interval, twice numeric generated always as (price * 2) stored);
        comment on table store.items is 'What lies on a shelf.';
        comment on column store.items.weight is 'How heavy it is, in kilograms.';
        create table moves (
            id bigint generated always as identity primary key, item_id uuid not null references store.items (id) on delete cascade,
            kind text not null, moved_on date not null default current_date, quantity int not null,
            constraint kinds check (kind = any (array['in', 'out'])));
        create unique index on moves (item_id, moved_on, kind);
        create view big as select * from moves;
        insert into store.items (id, name, size, price, weight, labels, share, spec, lasts) values
            ('6f1f0a4e-0000-4000-8000-000000000001', 'Bolt', 'large', 12.5, 0.25, '{}', 10, '{"a": 1}', '1 month 2 days'),
            ('6f1f0a4e-0000-4000-8000-000000000002', 'Nut', 'small', 0.1, null, '{metal,small}', null, null, null);
        insert into moves (item_id, kind, moved_on, quantity) values
            ('6f1f0a4e-0000-4000-8000-000000000001', 'in', '2024-01-01', 5), ('6f1f0a4e-0000-4000-8000-000000000001', 'out', '2024-01-02', 2);
        """;

    private static void MakeShop(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = File.ReadAllText(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Import", "Cases", "databases", "001-shop", "source.sql"));
        command.ExecuteNonQuery();
    }

    private static async Task ShowsTheShopAsync(RunningApp app)
    {
        var orders = (await app.GetAsync("/api/old-shop/orders?sort=number")).GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(["10248", "10249", "10250"], orders.Select(o => o.GetProperty("number").GetString()));
        Assert.Equal("Shipped", orders[0].GetProperty("status").GetString());
        Assert.Equal("Alfreds Futterkiste", orders[0].GetProperty("customer").GetProperty("title").GetString());
        var whole = await app.GetAsync($"/api/old-shop/orders/{orders[0].GetProperty("id").GetString()}");
        Assert.Equal(2, whole.GetProperty("details").GetArrayLength());

        // References in a circle, to itself and over a key of two columns.
        Assert.Equal("B1", (await app.GetAsync("/api/old-shop/as?sort=name")).GetProperty("items")[0].GetProperty("b").GetProperty("title").GetString());
        Assert.Equal("A2", (await app.GetAsync("/api/old-shop/bs")).GetProperty("items")[0].GetProperty("a").GetProperty("title").GetString());
        Assert.Equal("Andrew Fuller", (await app.GetAsync("/api/old-shop/employees?sort=lastName")).GetProperty("items")[0].GetProperty("reportsTo").GetProperty("title").GetString());
        Assert.Equal(2, (await app.GetAsync("/api/old-shop/shipment-events")).GetProperty("items").GetArrayLength());

        // Numbers go on from the highest.
        var customer = (await app.GetAsync("/api/old-shop/customers")).GetProperty("items")[0].GetProperty("id").GetString();
        var made = await app.PostAsync("/api/old-shop/orders", new { customer, orderedOn = "2024-01-01" });
        Assert.Equal("10251", made.GetProperty("number").GetString());
    }

    private static StringContent JsonContentOf(string json) => new(json, System.Text.Encoding.UTF8, "application/json");
}
