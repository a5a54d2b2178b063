namespace BusinessOS.Tests.Unit.Model;

/// <summary>The app most tests read: loans of equipment to the contacts of another app.</summary>
internal static class LoanApp
{
    public const string Crm = """
        app: crm
        name: Customers
        roles: [Sales]
        entities:
          Contact:
            fields:
              Name: text required
              Email: email
        """;

    public const string Loans = """
        app: equipment-loans
        name: Equipment loans
        version: 1.2.0
        uses: [crm]
        roles:
          Manager: Loan manager
          Desk:
          Member:
        entities:
          Equipment:
            fields:
              Name: text required
              Price: money 0..
              Available: boolean = true
          Loan:
            title: "{Number} {Equipment.Name}"
            fields:
              Number: auto-number LN-{0000}
              Equipment: reference Equipment required
              Borrower: reference crm.Contact required
              DueOn: date = Today.AddDays(14)
              ReturnedOn: date
              Priority: choice Low | Normal | Very high = Normal
              Deposit: money 0..5000
              Late: formula ReturnedOn == null && DueOn < Today
              Fee: formula Equipment.Price * 0.1m
              Reason: { type: long-text, label: Why is it late? }
            states: Requested, Approved, Out, Returned
            transitions:
              Approve: Requested -> Approved by Manager
              HandOut: Approved -> Out by Desk, Manager when Equipment.Available
              Close: Out -> Returned
            allow:
              Manager: all
              Desk: read, update
              Member: read, create when Borrower.Email == User.Email
          Task:
            fields:
              Subject: text required
              Loan: reference Loan
        pages:
          OverdueLoans:
            kind: list
            entity: Loan
            where: Late
            sort: [DueOn desc]
        workflows:
          RemindOverdue:
            on: every day at 08:00 for Loan
            when: Late
            do:
              - set: { Priority: Very high }
              - create: Task
                with: { Subject: '"Call " + Borrower.Name', Loan: Id }
              - mail: { to: "{Borrower.Email}", subject: "Overdue: {Number}" }
              - mail: { to: role Manager, subject: Overdue loan }
              - webhook: https://example.org/hook
        """;
}
