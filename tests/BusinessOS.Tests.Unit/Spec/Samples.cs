using BusinessOS.Spec;

namespace BusinessOS.Tests.Unit.Spec;

/// <summary>Specs the tests of this folder read: the same app as a folder and as one file.</summary>
internal static class Samples
{
    public const string App = """
        app: equipment-loans
        name: Equipment loans
        version: 1.0.0
        description: Who has what.
        uses: [crm]
        roles:
          Manager: Loan manager
          Desk:
          Member:
        """;

    public const string Equipment = """
        entity: Equipment
        fields:
          Name: text ..80 required
          Serial: text unique
          Available: boolean = true
        """;

    public const string Loan = """
        entity: Loan
        label: Loan
        plural: Loans
        title: "{Number} {Equipment.Name}"
        fields:
          Number:     auto-number LN-{0000}
          Equipment:  reference Equipment required
          Borrower:   reference crm.Contact required
          DueOn:      date = Today.AddDays(14)    # two weeks
          ReturnedOn: date
          Priority:   choice Low | Normal | High = Normal
          Stage:      choice In progress | Done
          Deposit:    money 0..5000
          # Computed, never stored.
          Late:       formula ReturnedOn == null && DueOn < Today
          Reason:     { type: long-text, label: Why is it late?, help: 'Don''t guess', required: true, max-length: 500 }
        states: Requested, Approved, Out, Returned
        transitions:
          Approve:    Requested -> Approved by Manager
          HandOut:    Approved -> Out by Desk, Manager when Equipment.Available
          Cancel:     Requested, Approved -> Returned
          Close:      { from: [Out], to: Returned, by: [Desk], when: ReturnedOn != null, label: Close it }
        allow:
          Manager:    all
          Desk:       read, update
          Member:     read, create when Borrower.Email == User.Email
          Guest:      [ read when Priority == LoanPriority.Low, create ]
        """;

    public const string Page = """
        page: OverdueLoans
        kind: list
        entity: Loan
        title: Overdue loans
        fields: [Number, Borrower]
        where: Late
        sort: [DueOn desc]
        """;

    public const string Workflow = """
        workflow: RemindOverdue
        on: every day at 08:00 for Loan
        when: Late
        do:
          - set: { Priority: LoanPriority.High }
          - create: Task
            with: { Subject: '"Call " + Borrower.Name', Loan: Id }
          - mail: { to: "{Borrower.Email}", subject: "Loan {Number}", body: "Please return it." }
          - webhook: https://example.org/hook
        """;

    public static readonly IReadOnlyList<SpecFile> Folder =
    [
        new("app.yaml", App),
        new("entities/Equipment.yaml", Equipment),
        new("entities/Loan.yaml", Loan),
        new("pages/OverdueLoans.yaml", Page),
        new("workflows/RemindOverdue.yaml", Workflow),
    ];

    public static readonly IReadOnlyList<SpecFile> OneFile =
    [
        new("app.yaml", $"{App}\nentities:\n{Nested(Equipment)}\n{Nested(Loan)}\npages:\n{Nested(Page)}\nworkflows:\n{Nested(Workflow)}\n"),
    ];

    /// <summary>A file's body under its name, as it stands in a one-file app.</summary>
    private static string Nested(string file)
    {
        var lines = file.Split('\n');
        return string.Join('\n', lines.Skip(1).Select(l => $"    {l}").Prepend($"  {lines[0].Split(": ")[1]}:"));
    }
}
