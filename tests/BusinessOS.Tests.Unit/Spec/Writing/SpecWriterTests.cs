using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;
using FsCheck.Xunit;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Writing;

public class SpecWriterTests
{
    [Property(Arbitrary = [typeof(SpecGenerators)], MaxTest = 300, Replay = Seed.Fixed)]
    public void What_is_written_is_read_back_the_same(AppSpec app)
    {
        var files = SpecWriter.Write(app);

        var read = SpecReader.Read(files);

        Assert.True(read.Succeeded, string.Join('\n', read.Diagnostics.Select(d => d.ToString()).Concat(files.Select(f => f.Text))));
        Assert.Equal(app, read.Value.App);
    }

    [Fact]
    public void Files_are_written_in_the_form_people_write()
    {
        var files = SpecWriter.Write(SpecReader.Read(Samples.Folder).Value!.App);

        Assert.Equal(["app.yaml", "entities/Equipment.yaml", "entities/Loan.yaml", "pages/OverdueLoans.yaml", "workflows/RemindOverdue.yaml"], files.Select(f => f.Path));
        Assert.Equal(
            """
            app: equipment-loans
            name: Equipment loans
            version: 1.0.0
            description: Who has what.
            uses: [crm]
            roles:
              Manager:  Loan manager
              Desk:
              Member:

            """,
            files[0].Text);
        Assert.Equal(
            """
            entity: Loan
            label: Loan
            plural: Loans
            title: "{Number} {Equipment.Name}"
            fields:
              Number:      auto-number LN-{0000}
              Equipment:   reference Equipment required
              Borrower:    reference crm.Contact required
              DueOn:       date = Today.AddDays(14)
              ReturnedOn:  date
              Priority:    choice Low | Normal | High = Normal
              Stage:       choice In progress | Done
              Deposit:     money 0..5000
              Late:        formula ReturnedOn == null && DueOn < Today
              Reason:      { type: long-text ..500 required, label: Why is it late?, help: Don't guess }
            states: Requested, Approved, Out, Returned
            transitions:
              Approve:  Requested -> Approved by Manager
              HandOut:  Approved -> Out by Desk, Manager when Equipment.Available
              Cancel:   Requested, Approved -> Returned
              Close:    { label: Close it, from: [Out], to: Returned, by: [Desk], when: ReturnedOn != null }
            allow:
              Manager:  all
              Desk:     read, update
              Member:   read, create when Borrower.Email == User.Email
              Guest:    [read when Priority == LoanPriority.Low, create]

            """,
            files[2].Text);
        Assert.Equal(
            """
            page: OverdueLoans
            kind: list
            entity: Loan
            title: Overdue loans
            fields: [Number, Borrower]
            where: Late
            sort: [DueOn desc]

            """,
            files[3].Text);
        Assert.Equal(
            """
            workflow: RemindOverdue
            on: every day at 08:00 for Loan
            when: Late
            do:
              - set: { Priority: LoanPriority.High }
              - create: Task
                with: { Subject: '"Call " + Borrower.Name', Loan: Id }
              - mail: { to: "{Borrower.Email}", subject: "Loan {Number}", body: Please return it. }
              - webhook: https://example.org/hook

            """,
            files[4].Text);
    }

    [Fact]
    public void Order_that_the_files_names_do_not_give_is_written_down()
    {
        var app = new AppSpec { Id = "x", Name = "X", Entities = [new() { Name = "B" }, new() { Name = "A" }] };

        var files = SpecWriter.Write(app);

        Assert.Contains("entities: [B, A]\n", files[0].Text, StringComparison.Ordinal);
        Assert.Equal(app, SpecReader.Read(files).Value!.App);
    }

    [Fact]
    public void Long_text_stands_beneath_its_key()
    {
        var app = new AppSpec { Id = "x", Name = "X", Description = "One line.\n\n  Another: \"line\" # no comment." };

        var files = SpecWriter.Write(app);

        Assert.Equal("app: x\nname: X\nversion: 1.0.0\ndescription: |-\n  One line.\n\n    Another: \"line\" # no comment.\n", files[0].Text);
        Assert.Equal(app, SpecReader.Read(files).Value!.App);
    }
}
