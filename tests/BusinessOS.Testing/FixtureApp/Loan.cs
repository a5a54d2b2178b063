using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Apps.EquipmentLoans;

public partial class Loan : EquipmentLoansRecord
{
    private static readonly Computed LateOf = Computed.Of<Loan, Loan, bool>(r => r.LateFormula());

    public string? Number { get; set; }

    public Guid? EquipmentId { get; set; }

    public Equipment? Equipment { get; set; }

    public Guid? BorrowerId { get; set; }

    public Borrower? Borrower { get; set; }

    public DateOnly? DueOn { get; set; }

    public DateOnly? ReturnedOn { get; set; }

    public LoanPriority? Priority { get; set; }

    public decimal? Deposit { get; set; }

    public string? Reason { get; set; }

    public LoanStatus Status { get; set; }

    public DateTimeOffset StatusSince { get; set; }

    public bool Late => LateOf.Of(this) is true;

    internal static void Define(EntityBuilder<Loan> entity)
    {
        entity.Identity("e-loan", "loans", "equipment_loans_loan");
        entity.Labels("Loan", "Loans");
        entity.Title(r => r.TitleText());
        entity.Field("f-lo-number", "Number", FieldKind.AutoNumber)
            .Label("Number")
            .Number("LN-", 4, "");
        entity.Reference("f-lo-equipment", "Equipment")
            .Label("Equipment")
            .Required();
        entity.Reference("f-lo-borrower", "Borrower")
            .Label("Borrower")
            .Required();
        entity.Field("f-lo-due", "DueOn", FieldKind.Date)
            .Label("Due on")
            .Default(() => Today.AddDays(14));
        entity.Field("f-lo-returned", "ReturnedOn", FieldKind.Date).Label("Returned on");
        entity.Field("f-lo-priority", "Priority", FieldKind.Choice)
            .Label("Priority")
            .Option(LoanPriority.Low, "Low")
            .Option(LoanPriority.Normal, "Normal")
            .Option(LoanPriority.High, "High")
            .Default(() => LoanPriority.Normal);
        entity.Field("f-lo-deposit", "Deposit", FieldKind.Money)
            .Label("Deposit")
            .Range(0m, 5000m)
            .Currency("EUR");
        entity.Field("f-lo-reason", "Reason", FieldKind.LongText)
            .Label("Why is it late?", "Shown to managers only.")
            .Length(null, 500)
            .ReadWhen(r => r.ReasonReadWhen())
            .WriteWhen(r => r.ReasonWriteWhen());
        entity.Formula("f-lo-late", "Late", FieldKind.Boolean, r => r.LateFormula()).Label("Late");
        entity.Status("f-lo-status")
            .Label("Status")
            .Option(LoanStatus.Requested, "Requested")
            .Option(LoanStatus.Approved, "Approved")
            .Option(LoanStatus.Out, "Out")
            .Option(LoanStatus.Returned, "Returned");
        entity.Transition("Approve", "Approve", [LoanStatus.Requested], LoanStatus.Approved, ["Manager"]);
        entity.Transition("HandOut", "Hand out", [LoanStatus.Approved], LoanStatus.Out, ["Desk"], r => r.HandOutWhen());
        entity.Transition("Return", "Return", [LoanStatus.Out], LoanStatus.Returned, []);
        entity.Action("Extend", "Extend by a week", ["Desk"], r => r.ExtendWhen(), bulk: true)
            .Set("DueOn", r => r.ExtendSetsDueOn());
        entity.Action("Remind", "Remind", [], r => r.LateFormula(), bulk: true);
        entity.Action("Secure", "Take a deposit", ["Manager"], bulk: true)
            .Needs("Deposit")
            .Set("Priority", r => r.SecureSetsPriority())
            .Confirm(r => r.SecureQuestion());
        entity.Action("Merge", "Merge", ["Manager"]);
        entity.View("Dear", "Dear ones", where: r => r.DearView(), sort: ["Deposit desc"], fields: ["Number", "Deposit", "Status"]);
        entity.View("Newest", "Newest", sort: ["CreatedAt desc"]);
        entity.Allow("Manager", Operations.All);
        entity.Allow("Desk", Operations.Read | Operations.Update);
        entity.Allow("Member", Operations.Read | Operations.Create, r => r.Allow2When());
    }

    private Expression<Func<string?>> TitleText() => () => Number + " " + Equipment!.Name;

    private Expression<Func<bool>> LateFormula() => () => ReturnedOn == null && DueOn < Today;

    private Expression<Func<bool>> ReasonReadWhen() => () => User.Is("Manager");

    private Expression<Func<bool>> ReasonWriteWhen() => () => Late;

    private Expression<Func<bool>> HandOutWhen() => () => Equipment!.Available;

    private Expression<Func<bool>> DearView() => () => Deposit > 200;

    private Expression<Func<bool>> ExtendWhen() => () => ReturnedOn == null;

    private Expression<Func<DateOnly?>> ExtendSetsDueOn() => () => DueOn!.Value.AddDays(7);

    private Expression<Func<LoanPriority?>> SecureSetsPriority() => () => LoanPriority.Low;

    private Expression<Func<string?>> SecureQuestion() => () => "Did " + Borrower!.Name + " pay?";

    private Expression<Func<bool>> Allow2When() => () => Borrower!.Email == User.Email;
}
