using System.Linq.Expressions;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Tests.Integration.Code;

namespace BusinessOS.Tests.Integration.Workflows;

/// <summary>The workflows the tests run, in the shape generated code has.</summary>
internal sealed class LoanScopes : Loan
{
    /// <summary>On created: a mail to the borrower.</summary>
    public static void Welcome(WorkflowBuilder<LoanScopes, Loan> workflow) =>
        workflow.OnCreated().Mail(s => s.ToBorrower(), s => s.Subject(), s => s.Body());

    /// <summary>On created, with a deposit only: note a reason, make an accessory, mail. Three steps of three kinds.</summary>
    public static void Prepare(WorkflowBuilder<LoanScopes, Loan> workflow) =>
        workflow.OnCreated()
            .When(s => s.HasDeposit())
            .Set(workflow.Value("Priority", s => s.High()))
            .Create<Equipment>(workflow.Value("Name", s => s.BagName()), workflow.Value("Available", s => s.Yes()))
            .Mail(s => s.ToBorrower(), s => s.Subject(), s => s.Body());

    /// <summary>On becoming approved: tell everybody at the desk.</summary>
    public static void TellDesk(WorkflowBuilder<LoanScopes, Loan> workflow) =>
        workflow.OnBecomes(LoanStatus.Approved).MailRole("Desk", s => s.Subject(), s => s.Body());

    /// <summary>On updated: change it again, without end.</summary>
    public static void Endless(WorkflowBuilder<LoanScopes, Loan> workflow) =>
        workflow.OnUpdated().Set(workflow.Value("Deposit", s => s.OneMore()));

    /// <summary>On an action: a mail to the borrower.</summary>
    public static void Merged(WorkflowBuilder<LoanScopes, Loan> workflow) =>
        workflow.OnAction("Merge").Mail(s => s.ToBorrower(), s => s.Subject(), s => s.Body());

    /// <summary>On another action: a mail to the borrower.</summary>
    public static void Secured(WorkflowBuilder<LoanScopes, Loan> workflow) =>
        workflow.OnAction("Secure").Mail(s => s.ToBorrower(), s => s.Subject(), s => s.Body());

    /// <summary>On updated: a mail to the borrower.</summary>
    public static void Changed(WorkflowBuilder<LoanScopes, Loan> workflow) =>
        workflow.OnUpdated().Mail(s => s.ToBorrower(), s => s.Subject(), s => s.Body());

    public static void Farewell(WorkflowBuilder<LoanScopes, Loan> workflow) =>
        workflow.OnDeleted().Mail(s => s.ToBorrower(), s => s.Subject(), s => s.Body());

    /// <summary>On updated: post to the address in the reason.</summary>
    public static void Post(WorkflowBuilder<LoanScopes, Loan> workflow) =>
        workflow.OnUpdated().When(s => s.HasReason()).Webhook(s => s.ReasonText());

    /// <summary>On created: an expression that divides by nothing.</summary>
    public static void Broken(WorkflowBuilder<LoanScopes, Loan> workflow) =>
        workflow.OnCreated().Set(workflow.Value("Deposit", s => s.Impossible()));

    /// <summary>On created: a value that breaks the field's rule.</summary>
    public static void TooMuch(WorkflowBuilder<LoanScopes, Loan> workflow) =>
        workflow.OnCreated().Set(workflow.Value("Deposit", s => s.Million()));

    /// <summary>On created: a step the owner wrote.</summary>
    public static void Print(WorkflowBuilder<LoanScopes, Loan> workflow) => workflow.OnCreated().Run(s => s.Printing());

    private Expression<Func<SendToPrinter>> Printing() => () => new SendToPrinter { Title = Number + " of " + Equipment!.Name, Copies = 2, Deposit = Deposit };

    private Expression<Func<string?>> ToBorrower() => () => Borrower!.Email;

    private Expression<Func<string?>> Subject() => () => "Loan " + Number + " of " + Equipment!.Name;

    private Expression<Func<string?>> Body() => () => "Status: " + Trap.Pass(Status);

    private Expression<Func<bool>> HasDeposit() => () => Deposit > 0;

    private Expression<Func<LoanPriority?>> High() => () => Trap.Pass<LoanPriority?>(LoanPriority.High);

    private Expression<Func<string?>> BagName() => () => Trap.Pass("Bag for " + Number);

    private Expression<Func<bool>> Yes() => () => true;

    private Expression<Func<decimal?>> OneMore() => () => (Deposit ?? 0) + 1;

    private Expression<Func<bool>> HasReason() => () => Reason != null;

    private Expression<Func<string?>> ReasonText() => () => Reason;

    private Expression<Func<decimal?>> Impossible() => () => decimal.Parse(Priority.ToString() ?? "", System.Globalization.CultureInfo.InvariantCulture);

    private Expression<Func<decimal?>> Million() => () => 1_000_000m;
}
