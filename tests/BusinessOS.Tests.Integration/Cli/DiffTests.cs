using System.Text.Json;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class DiffTests
{
    private const string Shop = """
        app: shop
        name: Shop
        roles: [Keeper, Guest]
        entities:
          Sale:
            fields:
              Title:   text required
              Deposit: money
              Size:    integer
              Note:    text
            states: Open, Done
        workflows:
          Tell:
            on: Sale becomes Done
            do:
              - mail: { to: role Keeper, subject: Done }
        """;

    [Fact]
    public async Task Two_versions_differ_by_changes_in_words_grouped_by_what_they_are_about()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old/app.yaml", Shop);
        folder.Write("new/app.yaml", Shop);
        foreach (var (node, to) in new[] { ("Sale.Deposit", "Pledge"), ("Sale.Done", "Sold"), ("Keeper", "Owner") })
        {
            var renamed = await BosVerb.RunAsync(["rename", node, to, folder.PathOf("new")]);
            Assert.True(renamed.ExitCode == 0, renamed.ToString());
        }

        var app = (await File.ReadAllTextAsync(folder.PathOf("new", "app.yaml")))
            .Replace("Size:    integer", "Size:    text ..20", StringComparison.Ordinal)
            .Replace("      Note:    text\n", "", StringComparison.Ordinal)
            .Replace("text required", "text required unique", StringComparison.Ordinal);
        folder.Write("new/app.yaml", app + "\npages:\n  All: { kind: list, entity: Sale }\n");

        var text = await DiffAsync(folder);
        var json = JsonDocument.Parse(await DiffAsync(folder, "--format", "json")).RootElement;

        Assert.Equal(
            """
            Role Owner
              Rename role Keeper to Owner

            Sale
              Rename field Deposit of Sale to Pledge, keeping its values
              Rename state Done of Sale to Sold, keeping its records
              Remove field Note from Sale
              Change field Title of Sale: text, required, unique
              Change field Size of Sale: text, up to 20 characters

            Page All
              Show page All: list of Sale

            In the database, when it starts
              Sale.Title gets a rule that no two rows share a value; rows that do must be put right first.
              The column of Deposit becomes that of Sale.Pledge; its values stay.
              The values of Sale.Size are converted in place.
              Sale.Size takes 20 characters at most; values that are longer stay until they are changed.
              The values of Sale.Note stay in the table, though no app uses them any more.

            """,
            text);
        Assert.Equal("Rename role Keeper to Owner", json.GetProperty("changes")[0].GetProperty("text").GetString());
        Assert.Equal("unique", json.GetProperty("tables")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task What_an_overlay_says_is_told_as_a_change_of_the_entity_it_extends()
    {
        const string app = "app: loans\nname: Loans\nuses: [crm]\nentities:\n  Loan:\n    fields:\n      Borrower: reference crm.Contact\n";
        using var folder = new TemporaryFolder();
        folder.Write("old/app.yaml", app);
        folder.Write("new/app.yaml", app);
        folder.Write("new/overlays/Contact.yaml", """
            extend: crm.Contact
            fields:
              Level: choice Bronze | Gold
              Phone: { required: true }
            """);

        Assert.Equal(
            """
            crm.Contact
              Add field Level to Contact: choice Bronze or Gold
              Change field Phone of Contact: as its app has it, required

            In the database, when it starts
              Contact.Phone must have a value from now on.
              The table of Contact gets a column for Level; rows that are there already have nothing in it.

            """,
            await DiffAsync(folder));
    }

    [Fact]
    public async Task The_same_app_twice_is_no_difference_and_a_mistake_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old/app.yaml", Shop);
        folder.Write("new/app.yaml", Shop);
        Assert.Equal("Nothing changed.\n", await DiffAsync(folder));

        folder.Write("new/app.yaml", Shop.Replace("becomes Done", "becomes Dune", StringComparison.Ordinal));
        var broken = await BosVerb.RunAsync(["diff", folder.PathOf("old"), folder.PathOf("new")]);

        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("Dune", broken.Errors, StringComparison.Ordinal);
    }

    private static async Task<string> DiffAsync(TemporaryFolder folder, params string[] more)
    {
        var told = await BosVerb.RunAsync(["diff", folder.PathOf("old"), folder.PathOf("new"), .. more]);
        Assert.True(told.ExitCode == 0, told.ToString());
        return told.Output.ReplaceLineEndings("\n");
    }
}
