using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;
using FsCheck.Xunit;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Writing;

public class SpecUpdateTests
{
    [Property(Arbitrary = [typeof(SpecGenerators)], MaxTest = 40, Replay = Seed.Fixed)]
    public void Updated_folder_reads_as_the_changed_app(AppChange change) => CheckUpdate(SpecWriter.Write(change.Before), change.After);

    [Property(Arbitrary = [typeof(SpecGenerators)], MaxTest = 40, Replay = Seed.Fixed)]
    public void Updated_single_file_reads_as_the_changed_app(AppChange change) => CheckUpdate(OneFile.Of(change.Before), change.After);

    [Property(Arbitrary = [typeof(SpecGenerators)], MaxTest = 40, Replay = Seed.Fixed)]
    public void Without_a_change_nothing_is_touched(AppSpec app)
    {
        var files = Commented.Of(SpecWriter.Write(app));

        Assert.Same(files, SpecWriter.Update(files, SpecReader.Read(files).Value!.App));
    }

    [Fact]
    public void Only_the_lines_of_what_changed_are_rewritten()
    {
        var updated = Update(
            Samples.Folder,
            new ChangeField("Loan", new() { Name = "DueOn", Type = "date", Default = "Today.AddDays(7)" }),
            new ChangeField("Loan", new() { Name = "Reason", Type = "long-text", Label = "Why?", MaxLength = 500 }),
            new AddField("Loan", new() { Name = "Note", Type = "text" }),
            new RemoveField("Loan", "Deposit"),
            new RenameField("Loan", "ReturnedOn", "BackOn"),
            new SetTransition("Loan", new() { Name = "HandOut", From = ["Approved"], To = "Out", By = ["Desk"] }),
            new SetAllow("Loan", "Auditor", [new() { Role = "Auditor", Actions = ["read"] }]));

        Assert.Equal(Samples.Folder.Where(f => f.Path != "entities/Loan.yaml"), updated.Where(f => f.Path != "entities/Loan.yaml"));
        Assert.Equal(
            """
            entity: Loan
            label: Loan
            plural: Loans
            title: "{Number} {Equipment.Name}"
            fields:
              Number:     auto-number LN-{0000}
              Equipment:  reference Equipment required
              Borrower:   reference crm.Contact required
              DueOn:      date = Today.AddDays(7)    # two weeks
              BackOn:     { type: date, was: ReturnedOn }
              Priority:   choice Low | Normal | High = Normal
              Stage:      choice In progress | Done
              # Computed, never stored.
              Late:       formula BackOn == null && DueOn < Today
              Reason:     { type: long-text, label: Why?, max-length: 500 }
              Note:       text
            states: Requested, Approved, Out, Returned
            transitions:
              Approve:    Requested -> Approved by Manager
              HandOut:    Approved -> Out by Desk
              Cancel:     Requested, Approved -> Returned
              Close:      { from: [Out], to: Returned, by: [Desk], when: BackOn != null, label: Close it }
            allow:
              Manager:    all
              Desk:       read, update
              Member:     read, create when Borrower.Email == User.Email
              Guest:      [ read when Priority == LoanPriority.Low, create ]
              Auditor:    read
            """,
            updated.Single(f => f.Path == "entities/Loan.yaml").Text);
    }

    [Fact]
    public void Comments_stay_with_what_they_speak_of()
    {
        const string before = """
            # The shop.
            app: shop
            name: Shop   # for now

            roles:   # who works here
              # Runs it.
              Boss:

              # Sells.
              Seller: Salesperson
            entities:
              # What we sell.
              Product:
                fields:
                  # Unique in the house.
                  Code: text unique   # barcode

                  Price: money 0..
                  # Stock: integer
              Order:
                fields:
                  Product: reference Product
            """;

        var updated = Update(
            [new("shop.yaml", before)],
            new ChangeRole(new() { Name = "Boss", Label = "Owner" }),
            new RemoveRole("Seller"),
            new ChangeField("Product", new() { Name = "Code", Type = "text", Required = true }),
            new AddField("Product", new() { Name = "Stock", Type = "integer", Help = "Line one\nLine two" }),
            new RenameEntity("Product", "Article"),
            new AddEntity(new() { Name = "Customer", Fields = [new() { Name = "Name", Type = "text" }] }));

        Assert.Equal(
            """
            # The shop.
            app: shop
            name: Shop   # for now

            roles:   # who works here
              # Runs it.
              Boss: Owner

            entities:
              # What we sell.
              Article:
                was: Product
                fields:
                  # Unique in the house.
                  Code: text required   # barcode

                  Price: money 0..
                  Stock:
                    type: integer
                    help: |-
                      Line one
                      Line two
                  # Stock: integer
              Order:
                fields:
                  Product: reference Article

              Customer:
                fields:
                  Name:  text
            """,
            Assert.Single(updated).Text);
    }

    [Fact]
    public void Steps_and_cards_are_changed_where_they_stand()
    {
        var workflow = SpecReader.Read(Samples.Folder).Value!.App.Workflows[0];
        var updated = Update(Samples.Folder, new SetWorkflow(workflow with
        {
            Steps = [workflow.Steps[0], workflow.Steps[1] with { Entity = "Call" }, workflow.Steps[3], new() { Kind = "webhook", Url = "https://example.org/2" }],
        }));

        Assert.Equal(
            """
            workflow: RemindOverdue
            on: every day at 08:00 for Loan
            when: Late
            do:
              - set: { Priority: LoanPriority.High }
              - create: Call
                with: { Subject: '"Call " + Borrower.Name', Loan: Id }
              - webhook: https://example.org/hook
              - webhook: https://example.org/2
            """,
            updated[^1].Text);
    }

    [Fact]
    public void New_nodes_get_files_and_removed_ones_lose_them()
    {
        var updated = Update(
            [.. Samples.Folder, new("code/Loan.cs", "partial class Loan;")],
            new RemovePage("OverdueLoans"),
            new AddEntity(new() { Name = "Task", Fields = [new() { Name = "Subject", Type = "text", Required = true }] }),
            new RenameEntity("Equipment", "Device"));

        Assert.Equal(
            ["app.yaml", "entities/Device.yaml", "entities/Loan.yaml", "workflows/RemindOverdue.yaml", "code/Loan.cs", "entities/Task.yaml"],
            updated.Select(f => f.Path));
        Assert.Equal("entity: Task\nfields:\n  Subject:  text required\n", updated[^1].Text);
        Assert.StartsWith("entity: Device\nwas: Equipment\nfields:\n  Name: text ..80 required\n", updated[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_the_file_are_kept()
    {
        var updated = Update(
            [new("app.yaml", "app: a\r\nname: A\r\nroles: [X]\r\nentities:\r\n  E:\r\n    fields:\r\n      F: text\r\n")],
            new AddField("E", new() { Name = "G", Type = "date" }),
            new SetApp(Description: "d"));

        Assert.Equal("app: a\r\nname: A\r\ndescription: d\r\nroles: [X]\r\nentities:\r\n  E:\r\n    fields:\r\n      F: text\r\n      G: date\r\n", updated[0].Text);
    }

    [Fact]
    public void Files_with_errors_are_not_touched() =>
        Assert.Throws<ArgumentException>(() => SpecWriter.Update([new("app.yaml", "app: [")], new AppSpec { Id = "a", Name = "A" }));

    private static IReadOnlyList<SpecFile> Update(IReadOnlyList<SpecFile> files, params Operation[] operations)
    {
        var patched = Patch.Apply(SpecReader.Read(files).Value!.App, operations);
        Assert.Empty(patched.Diagnostics);
        var updated = SpecWriter.Update(files, patched.Value!);
        Assert.Equal(patched.Value, SpecReader.Read(updated).Value!.App);
        return updated;
    }

    private static void CheckUpdate(IReadOnlyList<SpecFile> written, AppSpec after)
    {
        var files = Commented.Of(written);

        var updated = SpecWriter.Update(files, after);

        var read = SpecReader.Read(updated);
        Assert.True(read.Succeeded, string.Join('\n', read.Diagnostics.Select(d => d.ToString()).Concat(updated.Select(f => f.Text))));
        Assert.Equal(after, read.Value.App);
    }
}
