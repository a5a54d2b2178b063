using System.Linq.Expressions;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Workflows;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Workflows;

public sealed class WorkflowKeyTests
{
    [Fact]
    public void Shape_is_the_same_each_time_an_app_is_loaded()
    {
        var first = EquipmentLoansModule.Catalog().App("equipment-loans").Workflows[0];
        var second = EquipmentLoansModule.Catalog().App("equipment-loans").Workflows[0];

        Assert.Equal(WorkflowKey.Shape(first), WorkflowKey.Shape(second));
    }

    [Fact]
    public void Shape_differs_when_a_step_does()
    {
        var one = Mail(_ => () => "Bring it back").Build();
        var other = Mail(_ => () => "Bring it back!").Build();

        Assert.NotEqual(WorkflowKey.Shape(one), WorkflowKey.Shape(other));
    }

    private static WorkflowBuilder<Loan, Loan> Mail(Func<Loan, Expression<Func<string?>>> subject) =>
        new WorkflowBuilder<Loan, Loan>("equipment-loans", "Remind", "Remind", [])
            .OnCreated()
            .MailRole("Desk", subject, _ => () => "Now");
}
