using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Patching;

public class PatchTests
{
    private static readonly AppSpec App = SpecReader.Read(Samples.Folder).Value!.App;

    private static EntitySpec Loan(AppSpec app) => app.Entities.Single(e => e.Name is "Loan" or "Rental");

    [Fact]
    public void Added_field_stands_last()
    {
        var field = new FieldSpec { Name = "Note", Type = FieldTypes.Text };

        var changed = Apply(new AddField("Loan", field));

        Assert.Equal(field, Loan(changed).Fields[^1]);
    }

    [Fact]
    public void All_operations_that_do_not_fit_are_told_and_the_others_happen()
    {
        var outcome = Patch.Apply(App,
        [
            new AddField("Laon", new() { Name = "Note", Type = "text" }),
            new AddField("Loan", new() { Name = "DueOn", Type = "date" }),
            new AddRole(new() { Name = "Auditor" }),
            new RenameField("Loan", "DueOn", "due on"),
            new RemovePage("Nothing"),
        ]);

        Assert.Equal("Auditor", outcome.Value!.Roles[^1].Name);
        Assert.Equal(["BOS0100", "BOS0100", "BOS0101", "BOS0102"], outcome.Diagnostics.Select(d => d.Code));
        var unknown = outcome.Diagnostics.First(d => d.Message.Contains("Laon", StringComparison.Ordinal));
        Assert.Equal("Add field Note to Laon: text: there is no entity 'Laon'.", unknown.Message);
        Assert.Equal("Did you mean 'Loan'?", unknown.Fix);
    }

    [Fact]
    public void Renamed_field_keeps_its_conditions_and_validations_and_a_removed_one_leaves_the_rule()
    {
        var late = new ValidationSpec { Name = "TooLong", When = "DueOn > Today.AddDays(60)", Message = "Sixty days at most.", Field = "DueOn" };
        var note = new FieldSpec { Name = "Note", Type = FieldTypes.Text, RequiredWhen = "DueOn < Today", VisibleWhen = "DueOn != null" };

        var renamed = Apply(new SetValidation("Loan", late), new AddField("Loan", note), new RenameField("Loan", "DueOn", "BackBy"));
        var removed = Apply(new SetValidation("Loan", late), new RemoveField("Loan", "DueOn"));
        var gone = Apply(new SetValidation("Loan", late), new RemoveValidation("Loan", "TooLong"));

        Assert.Equal(late with { When = "BackBy > Today.AddDays(60)", Field = "BackBy" }, Assert.Single(Loan(renamed).Validations));
        Assert.Equal(note with { RequiredWhen = "BackBy < Today", VisibleWhen = "BackBy != null" }, Loan(renamed).Fields[^1]);
        Assert.Null(Assert.Single(Loan(removed).Validations).Field);
        Assert.Empty(Loan(gone).Validations);
    }

    [Fact]
    public void Renamed_field_is_called_by_its_new_name_everywhere()
    {
        var changed = Apply(
            new RenameField("Loan", "ReturnedOn", "BackOn"),
            new RenameField("Loan", "Equipment", "Item"),
            new RenameField("Loan", "Priority", "Urgency"),
            new RenameField("Loan", "Number", "Code"));

        var loan = Loan(changed);
        Assert.Equal("{Code} {Item.Name}", loan.Title);
        Assert.Equal("BackOn == null && DueOn < Today", loan.Fields.Single(f => f.Name == "Late").Formula);
        Assert.Equal("Item.Available", loan.Transitions[1].When);
        Assert.Equal("BackOn != null", loan.Transitions[3].When);
        Assert.Equal("Urgency == LoanUrgency.Low", loan.Allow[3].When);
        Assert.Equal(["Code", "Borrower"], changed.Pages[0].Fields);
        Assert.Equal([new AssignmentSpec("Urgency", "LoanUrgency.High")], changed.Workflows[0].Steps[0].Values);
        Assert.Equal("Loan {Code}", changed.Workflows[0].Steps[2].Subject);
        Assert.Equal("ReturnedOn", loan.Fields.Single(f => f.Name == "BackOn").Was);
    }

    [Fact]
    public void A_member_of_the_same_name_on_another_entity_keeps_its_name()
    {
        var changed = Apply(new RenameField("Equipment", "Name", "Designation"), new RenameField("Equipment", "Available", "Free"));

        Assert.Equal("{Number} {Equipment.Designation}", Loan(changed).Title);
        Assert.Equal("Equipment.Free", Loan(changed).Transitions[1].When);
        Assert.Equal("\"Call \" + Borrower.Name", changed.Workflows[0].Steps[1].Values[0].Value);
    }

    [Fact]
    public void Renamed_entity_takes_targets_pages_triggers_and_enums_along()
    {
        var changed = Apply(new RenameEntity("Loan", "Rental"), new RenameEntity("Equipment", "Device"));

        var rental = Loan(changed);
        Assert.Equal(("Rental", "Loan"), (rental.Name, rental.Was));
        Assert.Equal("Device", rental.Fields[1].Target);
        Assert.Equal("{Number} {Equipment.Name}", rental.Title);
        Assert.Equal("Priority == RentalPriority.Low", rental.Allow[3].When);
        Assert.Equal("Rental", changed.Pages[0].Entity);
        Assert.Equal("every day at 08:00 for Rental", changed.Workflows[0].On);
        Assert.Equal("RentalPriority.High", changed.Workflows[0].Steps[0].Values[0].Value);
    }

    [Fact]
    public void A_chain_of_renames_remembers_the_oldest_name_and_a_way_back_forgets_it()
    {
        var chained = Apply(new RenameField("Loan", "DueOn", "Until"), new RenameField("Loan", "Until", "Deadline"));
        var back = Patch.Apply(chained, [new RenameField("Loan", "Deadline", "DueOn")]).Value!;

        Assert.Equal("DueOn", Loan(chained).Fields[3].Was);
        Assert.Equal(App, back);
    }

    [Fact]
    public void Names_within_texts_are_not_names()
    {
        var app = Apply(new AddField("Loan", new()
        {
            Name = "Text",
            Type = FieldTypes.Formula,
            Formula = """$"DueOn {DueOn:d} {"DueOn"}" + @"DueOn ""DueOn" + 'D' + x.DueOn + DueOn /* DueOn */ + this.DueOn""",
        }));

        var changed = Patch.Apply(app, [new RenameField("Loan", "DueOn", "Until")]).Value!;

        Assert.Equal(
            """$"DueOn {Until:d} {"DueOn"}" + @"DueOn ""DueOn" + 'D' + x.DueOn + Until /* DueOn */ + this.Until""",
            Loan(changed).Fields[^1].Formula);
    }

    [Fact]
    public void Rollups_follow_what_they_add_up()
    {
        var app = Apply(new AddField("Equipment", new()
        {
            Name = "Open", Type = FieldTypes.Rollup, Measure = RollupMeasures.Max, Of = "Loan.DueOn", Via = "Equipment", Where = "DueOn < Today && Equipment.Open == null",
        }));

        var changed = Patch.Apply(
            app, [new RenameField("Loan", "DueOn", "Until"), new RenameField("Loan", "Equipment", "Item"), new RenameEntity("Loan", "Hire")]).Value!;

        var rollup = changed.Entities.Single(e => e.Name == "Equipment").Fields[^1];
        Assert.Equal(("Hire.Until", "Item", "Until < Today && Item.Open == null"), (rollup.Of, rollup.Via, rollup.Where));
    }

    [Fact]
    public void Transitions_between_states_that_are_gone_go_too()
    {
        var changed = Apply(new SetStates("Loan", [new("Requested"), new("Returned")]));

        Assert.Equal([new TransitionSpec { Name = "Cancel", From = ["Requested"], To = "Returned" }], Loan(changed).Transitions);
    }

    [Fact]
    public void Taking_the_last_grant_away_warns_that_everybody_may_now_do_everything()
    {
        var app = Apply(new SetAllow("Equipment", "Desk", [new() { Role = "Desk", Actions = ["all"] }]));

        var outcome = Patch.Apply(app, [new SetAllow("Equipment", "Desk", [])]);

        Assert.Equal("BOS0104", Assert.Single(outcome.Diagnostics).Code);
        Assert.True(outcome.Succeeded);
    }

    [Fact]
    public void Grants_are_replaced_where_they_stand()
    {
        var changed = Apply(new SetAllow("Loan", "Desk", [new() { Role = "Desk", Actions = ["all"] }]));

        Assert.Equal(["Manager", "Desk", "Member", "Guest", "Guest"], Loan(changed).Allow.Select(a => a.Role));
    }

    [Fact]
    public void Removed_field_leaves_the_pages_that_listed_it()
    {
        var changed = Apply(new RemoveField("Loan", "Number"), new RemoveField("Loan", "DueOn"));

        Assert.Equal(["Borrower"], changed.Pages[0].Fields);
        Assert.Empty(changed.Pages[0].Sort);
    }

    private static AppSpec Apply(params Operation[] operations)
    {
        var outcome = Patch.Apply(App, operations);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!;
    }
}
