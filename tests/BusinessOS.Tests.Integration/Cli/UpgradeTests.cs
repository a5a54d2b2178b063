using System.Text.Json;
using BusinessOS.Testing;
using BusinessOS.Tests.Integration.Runtime;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class UpgradeTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    private const string Crm = """
        app: crm
        name: CRM
        version: 1.0.0
        entities:
          Contact:
            title: "{Name}"
            fields:
              Name:  text required
              Phone: phone
              Score: integer
            states: New, Known
            transitions:
              Meet: New -> Known
        """;

    private const string Loans = """
        app: loans
        name: Loans
        uses: [crm ^1.0]
        entities:
          Loan:
            fields:
              Borrower: reference crm.Contact required
              Reach:    formula Borrower.Phone
        """;

    private const string Overlay = """
        # What the library knows of people.
        extend: crm.Contact
        fields:
          Level:   choice Bronze | Silver | Gold = Bronze
          Trusted: formula Level == ContactLevel.Gold && Phone != null
          Phone:   { help: Where we call. }
        validations:
          Unreachable: { when: Level == ContactLevel.Gold && Phone == null, message: Gold members leave a number., field: Phone }
        states: Lost
        transitions:
          Lose: Known -> Lost
        """;

    private const string Hooks = """
        using BusinessOS.Runtime.Code;

        namespace BusinessOS.Apps.Loans;

        public sealed class ContactHooks : RecordHooks<Crm.Contact>
        {
            public override Task BeforeCreateAsync(RecordChange<Crm.Contact> change)
            {
                if (change.Record.Name == "Ada" && change.Record.Phone != null)
                {
                    change.Record.Level = Crm.ContactLevel.Gold;
                }

                return Task.CompletedTask;
            }
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Records_and_what_an_overlay_added_to_them_are_all_there_with_the_packs_next_version(bool onPostgres)
    {
        using var folder = Folder();
        folder.Write("next/app.yaml", Crm.Replace("1.0.0", "1.1.0", StringComparison.Ordinal)
            .Replace("Phone: phone", "Mobile: { type: phone, was: Phone }\n      Birthday: date", StringComparison.Ordinal)
            .Replace("Contact:\n", "Person:\n    was: Contact\n", StringComparison.Ordinal));
        await using var database = onPostgres ? await postgres.CreateDatabaseAsync() : null;
        string[] more = database is null ? [folder.PathOf("crm")] : [folder.PathOf("crm"), "--database", database.ConnectionString];
        string first;
        await using (var app = await RunningApp.StartAsync(folder.PathOf("loans"), folder.PathOf("data"), more))
        {
            var ada = await app.PostAsync("/api/crm/contacts", new { name = "Ada", phone = "+493012345", score = 3 });
            Assert.Equal(("Gold", true), (ada.GetProperty("level").GetString(), ada.GetProperty("trusted").GetBoolean()));
            first = ada.GetProperty("id").GetString()!;
            await app.PostAsync($"/api/crm/contacts/{first}/transitions/Meet", new { });
            await app.PostAsync($"/api/crm/contacts/{first}/transitions/Lose", new { });
            await app.PostAsync("/api/crm/contacts", new { name = "Bob", level = "Silver" });
            await app.PostAsync("/api/loans/loans", new { borrower = first });
            var listed = await app.GetAsync("/api/crm/contacts?level=Silver");
            Assert.Equal("Bob", Assert.Single(listed.GetProperty("items").EnumerateArray()).GetProperty("name").GetString());
            Assert.Contains("\"level\"", await app.Client.GetStringAsync("/openapi/crm.json"), StringComparison.Ordinal);
        }

        Assert.True(File.Exists(folder.PathOf("loans", "packs", "crm", "app.yaml")));
        Assert.DoesNotContain("Level", await File.ReadAllTextAsync(folder.PathOf("crm", "app.lock.yaml")), StringComparison.Ordinal);
        var upgraded = await BosVerb.RunAsync(["upgrade", "next", "loans", "crm"], workingFolder: folder.Path);
        Assert.True(upgraded.ExitCode == 0, upgraded.ToString());
        Assert.StartsWith("# What the library knows of people.\nextend: crm.Person\n", await File.ReadAllTextAsync(folder.PathOf("loans", "overlays", "Contact.yaml")), StringComparison.Ordinal);
        Assert.Contains("RecordHooks<Crm.Person>", await File.ReadAllTextAsync(folder.PathOf("loans", "code", "ContactHooks.cs")), StringComparison.Ordinal);

        await using var next = await RunningApp.StartAsync(folder.PathOf("loans"), folder.PathOf("data"), more);
        var kept = await next.GetAsync($"/api/crm/people/{first}");
        Assert.Equal(
            ("Ada", "+493012345", 3, "Gold", true, "Lost"),
            (kept.GetProperty("name").GetString(), kept.GetProperty("mobile").GetString(), kept.GetProperty("score").GetInt32(),
                kept.GetProperty("level").GetString(), kept.GetProperty("trusted").GetBoolean(), kept.GetProperty("status").GetString()));
        Assert.Equal(1, (await next.GetAsync("/api/crm/people?level=Silver")).GetProperty("items").GetArrayLength());
        Assert.Equal("+493012345", (await next.GetAsync("/api/loans/loans")).GetProperty("items")[0].GetProperty("reach").GetString());
        using var refused = await next.Client.PostAsync("/api/crm/people", new StringContent("{\"name\":\"Eve\",\"level\":\"Gold\"}", System.Text.Encoding.UTF8, "application/json"));
        Assert.Contains("Gold members leave a number.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_may_consist_of_what_it_adds_to_a_pack()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours/app.yaml", "app: ours\nname: Ours\nuses: [crm]\n");
        folder.Write("ours/overlays/Contact.yaml", "extend: crm.Contact\nfields:\n  Level: choice Bronze | Gold = Bronze\n");

        await using var app = await RunningApp.StartAsync(folder.PathOf("ours"), folder.PathOf("data"));
        var made = await app.PostAsync("/api/crm/contacts", new { name = "Ada" });

        Assert.Equal("Bronze", made.GetProperty("level").GetString());
        Assert.Contains("Contacts", await app.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_before_every_conflict_is_settled()
    {
        using var folder = Folder();
        folder.Write("next/app.yaml", Crm.Replace("1.0.0", "1.2.0", StringComparison.Ordinal)
            .Replace("Score: integer", "Level: integer", StringComparison.Ordinal));
        folder.Write("loans/code/ContactHooks.cs", "namespace BusinessOS.Apps.Loans;\n");
        var before = Texts(folder);

        var refused = await RunAsync(folder, "upgrade", "next", "loans", "crm", "--format", "json");
        var json = JsonDocument.Parse(refused.Output).RootElement;
        var after = Texts(folder);
        var tried = await RunAsync(folder, "upgrade", "next", "loans", "crm", "--theirs", "all", "--dry-run");
        var settled = await RunAsync(folder, "upgrade", "next", "loans", "crm", "--theirs", "all");

        Assert.Equal(1, refused.ExitCode);
        Assert.Equal(("1.0.0", "1.2.0", false), (json.GetProperty("from").GetString(), json.GetProperty("to").GetString(), json.GetProperty("written").GetBoolean()));
        Assert.Contains(json.GetProperty("conflicts").EnumerateArray(), c =>
            c.GetProperty("node").GetString() == "crm.Contact/fields/Level" && c.GetProperty("line").GetInt32() == 4);
        Assert.Equal(before, after);
        Assert.Contains("Would be written:", tried.Output, StringComparison.Ordinal);
        Assert.True(settled.ExitCode == 0, settled.ToString());
        Assert.DoesNotContain("Level:", await File.ReadAllTextAsync(folder.PathOf("loans", "overlays", "Contact.yaml")), StringComparison.Ordinal);
        Assert.Contains("version: 1.2.0", await File.ReadAllTextAsync(folder.PathOf("crm", "app.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_overlay_adds_is_renamed_like_any_other_node()
    {
        using var folder = Folder();
        Assert.Equal(0, (await RunAsync(folder, "build", "loans", "crm", "--out", folder.PathOf("out"))).ExitCode);

        var renamed = await RunAsync(folder, "rename", "crm.Contact.Level", "Rank", "loans", "crm");

        Assert.True(renamed.ExitCode == 0, renamed.ToString());
        var overlay = await File.ReadAllTextAsync(folder.PathOf("loans", "overlays", "Contact.yaml"));
        Assert.Contains("Rank:    choice", overlay, StringComparison.Ordinal);
        Assert.Contains("formula Rank == ContactRank.Gold", overlay, StringComparison.Ordinal);
        Assert.Contains("change.Record.Rank = Crm.ContactRank.Gold;", await File.ReadAllTextAsync(folder.PathOf("loans", "code", "ContactHooks.cs")), StringComparison.Ordinal);
        Assert.Contains(
            "overlays/crm/entities/Contact/fields/Rank:\n    id: ", await File.ReadAllTextAsync(folder.PathOf("loans", "app.lock.yaml")), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(folder, "check", "loans", "crm")).ExitCode);
    }

    [Fact]
    public async Task What_is_no_part_of_the_version_that_goes_stays_where_the_pack_stands()
    {
        using var folder = Folder();
        folder.Write("next/app.yaml", Crm.Replace("1.0.0", "1.1.0", StringComparison.Ordinal));
        folder.Write("crm/seed/Contact.csv", "key,Name\nada,Ada\n");
        folder.Write("crm/requirements.md", "A CRM.\n");

        var upgraded = await RunAsync(folder, "upgrade", "next", "loans", "crm");

        Assert.True(upgraded.ExitCode == 0, upgraded.ToString());
        Assert.Equal("key,Name\nada,Ada\n", await File.ReadAllTextAsync(folder.PathOf("crm", "seed", "Contact.csv")));
        Assert.Equal("A CRM.\n", await File.ReadAllTextAsync(folder.PathOf("crm", "requirements.md")));
        Assert.Contains("version: 1.1.0", await File.ReadAllTextAsync(folder.PathOf("crm", "app.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_to_a_pack_is_told_also_when_it_was_built_since()
    {
        using var folder = Folder();
        folder.Write("next/app.yaml", Crm.Replace("1.0.0", "1.1.0", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync(folder, "build", "loans", "crm", "--out", folder.PathOf("out"))).ExitCode);
        var edited = Crm.Replace("Score: integer", "Score: integer\n      Nick: text", StringComparison.Ordinal);
        folder.Write("crm/app.yaml", edited);
        Assert.Equal(0, (await RunAsync(folder, "build", "loans", "crm", "--out", folder.PathOf("out"))).ExitCode);

        var refused = await RunAsync(folder, "upgrade", "next", "loans", "crm");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("BOS3458", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(edited, await File.ReadAllTextAsync(folder.PathOf("crm", "app.yaml")));
        folder.Write("crm/app.yaml", await File.ReadAllTextAsync(folder.PathOf("loans", "packs", "crm", "app.yaml")));
        var advised = await RunAsync(folder, "upgrade", "next", "loans", "crm");
        Assert.True(advised.ExitCode == 0, advised.ToString());
    }

    [Fact]
    public async Task A_rename_in_a_pack_is_no_edit_that_stands_in_the_way()
    {
        using var folder = Folder();
        Assert.Equal(0, (await RunAsync(folder, "build", "loans", "crm", "--out", folder.PathOf("out"))).ExitCode);
        var renamed = await RunAsync(folder, "rename", "crm.Contact.Phone", "Mobile", "loans", "crm");
        Assert.True(renamed.ExitCode == 0, renamed.ToString());
        folder.Write("next/app.yaml", (await File.ReadAllTextAsync(folder.PathOf("crm", "app.yaml"))).Replace("1.0.0", "1.1.0", StringComparison.Ordinal));

        var upgraded = await RunAsync(folder, "upgrade", "next", "loans", "crm");

        Assert.True(upgraded.ExitCode == 0, upgraded.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_kept_of_a_pack_goes_with_the_last_overlay(bool isBuilt)
    {
        using var folder = Folder();
        folder.Write("next/app.yaml", Crm.Replace("1.0.0", "1.1.0", StringComparison.Ordinal));
        folder.Write("last/app.yaml", Crm.Replace("1.0.0", "1.2.0", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync(folder, "build", "loans", "crm", "--out", folder.PathOf("out"))).ExitCode);
        File.Delete(folder.PathOf("loans", "overlays", "Contact.yaml"));
        File.Delete(folder.PathOf("loans", "code", "ContactHooks.cs"));
        if (isBuilt)
        {
            Assert.Equal(0, (await RunAsync(folder, "build", "loans", "crm", "--out", folder.PathOf("out"))).ExitCode);
            Assert.False(File.Exists(folder.PathOf("loans", "packs", "crm", "app.yaml")));
        }

        var first = await RunAsync(folder, "upgrade", "next", "loans", "crm");
        var second = await RunAsync(folder, "upgrade", "last", "loans", "crm");

        Assert.True(first.ExitCode == 0, first.ToString());
        Assert.True(second.ExitCode == 0, second.ToString());
        Assert.False(File.Exists(folder.PathOf("loans", "packs", "crm", "app.yaml")));
        Assert.Contains("version: 1.2.0", await File.ReadAllTextAsync(folder.PathOf("crm", "app.yaml")), StringComparison.Ordinal);
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("crm/app.yaml", Crm);
        folder.Write("loans/app.yaml", Loans);
        folder.Write("loans/overlays/Contact.yaml", Overlay);
        folder.Write("loans/code/ContactHooks.cs", Hooks);
        return folder;
    }

    private static Task<BosResult> RunAsync(TemporaryFolder folder, params string[] arguments) =>
        BosVerb.RunAsync(arguments, workingFolder: folder.Path);

    private static string Texts(TemporaryFolder folder) => string.Join('\n', Directory
        .GetFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => f + File.ReadAllText(f)));
}
