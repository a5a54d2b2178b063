using System.Text.Json;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

/// <summary>A filled database goes through changes of its app, on each of the databases: every row is there in the end.</summary>
public sealed class MigrateTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    private const string First = """
        app: shop
        name: Shop
        entities:
          Sale:
            fields:
              Title:   text required
              Size:    integer
              Count:   text required
              Level:   text
              DueOn:   date
              Kind:    choice Small | Large
              Note:    text
          Visit:
            fields:
              Name:    text
        """;

    private const string Second = """
        app: shop
        name: Shop
        entities:
          Sale:
            fields:
              Title:   text ..6 required unique
              Size:    decimal
              Count:   integer
              Level:   choice Low | High
              DueOn:   date-time
              Kind:    text
              Reason:  text required
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dry_run_tells_what_a_start_would_do_and_changes_nothing(bool onPostgres)
    {
        using var folder = new TemporaryFolder();
        await using var database = onPostgres ? await postgres.CreateDatabaseAsync() : null;
        string[] more = database is null ? [] : ["--database", database.ConnectionString];
        await FillAsync(folder, more, "Same", "Same");
        folder.Write("shop/app.yaml", Second);

        var told = await MigrateAsync(folder, [.. more, "--dry-run"]);
        var again = await MigrateAsync(folder, [.. more, "--dry-run"]);

        Assert.Equal(1, told.ExitCode);
        Assert.Equal(told.Output, again.Output);
        foreach (var line in new[]
        {
            "Add the column shop_sale.reason.",
            "Convert 3 values of shop_sale.due_on.",
            "Convert 2 values of shop_sale.count.",
            "shop_sale.count changed its type: 1 of 3 values cannot be of the new one.",
            "shop_sale.level changed its type: 1 of 3 values cannot be of the new one.",
            "shop_sale.note is no longer part of an app; its 3 values are kept. `bos migrate --accept-loss shop.Sale.Note` drops them.",
            "Table shop_visit is no longer part of an app; its 1 rows are kept.",
            "shop.Sale.Reason: 3 rows have no value, and it is required.",
            "shop.Sale.Title: 1 rows have more than 6 characters.",
            "shop.Sale.Title is to be unique, and 1 of its values stand in several rows. Make them differ first.",
        })
        {
            Assert.Contains(line, told.Output, StringComparison.Ordinal);
        }

        folder.Write("shop/app.yaml", First);
        await using var app = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), more);
        Assert.Equal(["1,7,high,2026-01-31,Small,n1", "2,eight,low,2026-02-01,Large,n2", "3,9,urgent,2026-02-02,,n3"], await RowsAsync(app, "size", "count", "level", "dueOn", "kind", "note"));
        Assert.DoesNotContain("no longer part", app.Bos.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Types_change_in_place_and_only_what_is_named_is_dropped(bool onPostgres)
    {
        using var folder = new TemporaryFolder();
        await using var database = onPostgres ? await postgres.CreateDatabaseAsync() : null;
        string[] more = database is null ? [] : ["--database", database.ConnectionString];
        await FillAsync(folder, more, "A", "B");
        folder.Write("shop/app.yaml", Second);

        await using (var app = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), more))
        {
            Assert.Equal(
                ["1,7,High,2026-01-31T00:00:00Z,Small,", "2,,Low,2026-02-01T00:00:00Z,Large,", "3,9,,2026-02-02T00:00:00Z,,"],
                await RowsAsync(app, "size", "count", "level", "dueOn", "kind", "reason"));
        }

        var unknown = await MigrateAsync(folder, [.. more, "--accept-loss", "Sale.Notes"]);
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("There is nothing to lose called 'Sale.Notes'. What could go:", unknown.Output, StringComparison.Ordinal);

        var dropped = await MigrateAsync(folder, [.. more, "--accept-loss", "Sale.Note", "--accept-loss", "shop.Visit", "--accept-loss", "Sale.Count"]);
        Assert.True(dropped.ExitCode == 0, dropped.ToString());
        foreach (var line in new[]
        {
            "Drop the column shop_sale.note.",
            "Drop the column shop_sale.count_before.",
            "Drop the table shop_visit.",
            "shop_sale.level_before is no longer part of an app; its 3 values are kept.",
        })
        {
            Assert.Contains(line, dropped.Output, StringComparison.Ordinal);
        }

        folder.Write("shop/app.yaml", First);
        await using var back = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), more);
        Assert.Equal(["1,7,High,2026-01-31,Small,", "2,,Low,2026-02-01,Large,", "3,9,,2026-02-02,,"], await RowsAsync(back, "size", "count", "level", "dueOn", "kind", "note"));
        Assert.Empty((await back.GetAsync("/api/shop/visits")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Doubled_values_under_a_new_unique_rule_refuse_the_start_with_their_number(bool onPostgres)
    {
        using var folder = new TemporaryFolder();
        await using var database = onPostgres ? await postgres.CreateDatabaseAsync() : null;
        string[] more = database is null ? [] : ["--database", database.ConnectionString];
        await FillAsync(folder, more, "Same", "Same");
        folder.Write("shop/app.yaml", First.Replace("text required\n      Size", "text required unique\n      Size", StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), more));

        Assert.Contains("shop.Sale.Title is to be unique, and 1 of its values stand in several rows.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("BOS6012", refused.Message, StringComparison.Ordinal);
    }

    private static async Task FillAsync(TemporaryFolder folder, string[] more, string first, string second)
    {
        folder.Write("shop/app.yaml", First);
        await using var app = await RunningApp.StartAsync(folder.PathOf("shop"), folder.PathOf("data"), more);
        await app.PostAsync("/api/shop/sales", new { title = first, size = 1, count = "7", level = "high", dueOn = "2026-01-31", kind = "Small", note = "n1" });
        await app.PostAsync("/api/shop/sales", new { title = second, size = 2, count = "eight", level = "low", dueOn = "2026-02-01", kind = "Large", note = "n2" });
        await app.PostAsync("/api/shop/sales", new { title = "The third", size = 3, count = "9", level = "urgent", dueOn = "2026-02-02", note = "n3" });
        await app.PostAsync("/api/shop/visits", new { name = "Ada" });
    }

    private static Task<BosResult> MigrateAsync(TemporaryFolder folder, string[] more) =>
        BosProcess.RunAsync(["migrate", folder.PathOf("shop"), "--data", folder.PathOf("data"), .. more], CancellationToken.None);

    private static async Task<IEnumerable<string>> RowsAsync(RunningApp app, params string[] members) =>
        (await app.GetAsync("/api/shop/sales")).GetProperty("items").EnumerateArray()
            .Select(row => string.Join(',', members.Select(m => row.GetProperty(m) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : "")))
            .Order(StringComparer.Ordinal);
}
