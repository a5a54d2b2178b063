using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Studio.Drafting;
using Xunit;

namespace BusinessOS.Tests.Unit.Studio;

public sealed class PlanSelectionTests
{
    [Fact]
    public void What_a_struck_field_leaves_behind_names_it_no_more()
    {
        var loan = new EntitySpec
        {
            Name = "Loan",
            Title = "{DueOn}",
            Fields =
            [
                new() { Name = "StartOn", Type = FieldTypes.Date },
                new() { Name = "DueOn", Type = FieldTypes.Date },
                new() { Name = "Late", Type = FieldTypes.Formula, Formula = "DueOn < Today" },
                new() { Name = "Reason", Type = FieldTypes.Text, RequiredWhen = "DueOn < Today", VisibleWhen = "StartOn != null" },
            ],
            Validations =
            [
                new() { Name = "DueBeforeStart", When = "DueOn < StartOn", Message = "Too early." },
                new() { Name = "LongAgo", When = "StartOn < Today", Message = "Too old.", Field = "DueOn" },
            ],
        };

        var kept = PlanSelection.Without([new AddEntity(loan)], new HashSet<PlanPart> { PlanPart.Field("Loan", "DueOn") });

        var left = Assert.IsType<AddEntity>(Assert.Single(kept)).Entity;
        Assert.Null(left.Title);
        Assert.Equal(["StartOn", "Reason"], left.Fields.Select(f => f.Name));
        Assert.Equal((null, "StartOn != null"), (left.Fields[1].RequiredWhen, left.Fields[1].VisibleWhen));
        var rule = Assert.Single(left.Validations);
        Assert.Equal(("LongAgo", null), (rule.Name, rule.Field));
    }

    [Fact]
    public void What_adds_up_struck_parts_goes_with_them()
    {
        var equipment = new EntitySpec
        {
            Name = "Equipment",
            Title = "{Loans}",
            Fields =
            [
                Rollup("Loans", RollupMeasures.Count, "Loan"),
                Rollup("Deposits", RollupMeasures.Sum, "Loan.Deposit"),
                Rollup("Open", RollupMeasures.Count, "Loan", "Deposit > 0"),
                Rollup("Repairs", RollupMeasures.Count, "Repair"),
            ],
        };
        var loan = new EntitySpec { Name = "Loan", Fields = [new() { Name = "Deposit", Type = FieldTypes.Money }] };

        var withoutField = PlanSelection.Without([new AddEntity(loan), new AddEntity(equipment)], new HashSet<PlanPart> { PlanPart.Field("Loan", "Deposit") });
        var withoutEntity = PlanSelection.Without([new AddEntity(loan), new AddEntity(equipment)], new HashSet<PlanPart> { new(PlanPartKind.Entity, "Loan") });

        Assert.Equal(["Loans", "Repairs"], Assert.IsType<AddEntity>(withoutField[1]).Entity.Fields.Select(f => f.Name));
        var left = Assert.IsType<AddEntity>(Assert.Single(withoutEntity)).Entity;
        Assert.Equal(["Repairs"], left.Fields.Select(f => f.Name));
        Assert.Null(left.Title);
    }

    private static FieldSpec Rollup(string name, string measure, string of, string? where = null) =>
        new() { Name = name, Type = FieldTypes.Rollup, Measure = measure, Of = of, Where = where };
}
