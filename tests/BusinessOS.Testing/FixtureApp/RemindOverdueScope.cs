using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Apps.EquipmentLoans;

internal sealed class RemindOverdueScope : Loan
{
    internal static void Define(WorkflowBuilder<RemindOverdueScope, Loan> workflow)
    {
        workflow.OnSchedule("0 8 * * *");
        workflow.When(s => s.When());
        workflow.Set(workflow.Value("Priority", s => s.Step0Priority()));
        workflow.Mail(s => s.Step1To(), s => s.Step1Subject(), s => s.Step1Body());
    }

    private Expression<Func<bool>> When() => () => Late;

    private Expression<Func<LoanPriority?>> Step0Priority() => () => LoanPriority.High;

    private Expression<Func<string?>> Step1To() => () => Borrower!.Email;

    private Expression<Func<string?>> Step1Subject() => () => "Please bring back " + Equipment!.Name;

    private Expression<Func<string?>> Step1Body() => () => "Loan " + Number + " is overdue.";
}
