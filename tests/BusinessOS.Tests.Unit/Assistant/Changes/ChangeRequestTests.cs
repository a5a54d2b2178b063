using BusinessOS.Assistant;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using Xunit;

namespace BusinessOS.Tests.Unit.Assistant.Changes;

/// <summary>Requests as business people type them, and what comes of them.</summary>
public sealed class ChangeRequestTests
{
    private static readonly AppSpec Crm = new() { Id = "crm", Name = "CRM", Entities = [new EntitySpec { Name = "Contact" }] };

    private static readonly AppSpec App = new()
    {
        Id = "loans",
        Name = "Equipment loans",
        Roles = [new RoleSpec { Name = "Manager" }, new RoleSpec { Name = "Clerk" }, new RoleSpec { Name = "Member" }],
        Entities =
        [
            new EntitySpec
            {
                Name = "Equipment",
                Plural = "Equipment",
                Fields =
                [
                    new FieldSpec { Name = "Name", Type = FieldTypes.Text, Required = true },
                    new FieldSpec { Name = "SerialNumber", Type = FieldTypes.Text },
                    new FieldSpec { Name = "PurchasePrice", Type = FieldTypes.Money },
                ],
            },
            new EntitySpec
            {
                Name = "Loan",
                Fields =
                [
                    new FieldSpec { Name = "Number", Type = FieldTypes.Text },
                    new FieldSpec { Name = "Equipment", Type = FieldTypes.Reference, Target = "Equipment" },
                    new FieldSpec { Name = "DueDate", Type = FieldTypes.Date },
                    new FieldSpec { Name = "Deposit", Type = FieldTypes.Money },
                    new FieldSpec { Name = "Urgency", Type = FieldTypes.Choice, Choices = [new ChoiceSpec("Low", null), new ChoiceSpec("High", null)] },
                ],
                States = [new StateSpec("Requested"), new StateSpec("Approved"), new StateSpec("HandedOut", "Handed out"), new StateSpec("Returned")],
                Transitions =
                [
                    new TransitionSpec { Name = "Approve", From = ["Requested"], To = "Approved" },
                    new TransitionSpec { Name = "HandOut", From = ["Approved"], To = "HandedOut" },
                    new TransitionSpec { Name = "Return", From = ["HandedOut"], To = "Returned" },
                ],
            },
        ],
    };

    [Theory]
    [InlineData("add a field colour to equipment", "Add field Colour to Equipment: text")]
    [InlineData("add a new field called colour to the equipment table", "Add field Colour to Equipment: text")]
    [InlineData("please add a colour field to equipment", "Add field Colour to Equipment: text")]
    [InlineData("add a checkbox insured to equipment", "Add field Insured to Equipment: yes or no")]
    [InlineData("add a condition to equipment with options new, used and broken", "Add field Condition to Equipment: choice New, Used or Broken")]
    [InlineData("loans need a comment", "Add field Comment to Loan: long text")]
    [InlineData("add a table for suppliers with name and phone", "Add Supplier with Name and Phone")]
    [InlineData("add suppliers with name, phone and email", "Add Supplier with Name, Phone and Email")]
    [InlineData("link equipment to contacts", "Set the app: use crm", "Add field Contact to Equipment: reference to crm.Contact")]
    [InlineData("every equipment belongs to a loan", "Add field Loan to Equipment: reference to Loan")]
    [InlineData("rename deposit to security deposit", "Rename field Deposit of Loan to SecurityDeposit, keeping its values")]
    [InlineData("rename the field due date to return by", "Rename field DueDate of Loan to ReturnBy, keeping its values")]
    [InlineData("rename the status handed out to lent", "Set the states of Loan: Requested, Approved, Lent and Returned")]
    [InlineData("rename the app to Lending desk", "Set the app: call it 'Lending desk'")]
    [InlineData("change the label of due date to Bring back by", "Change field DueDate (Bring back by) of Loan: date")]
    [InlineData("remove the field serial number", "Remove field SerialNumber from Equipment")]
    [InlineData("make serial number required", "Change field SerialNumber of Equipment: text, required")]
    [InlineData("serial number must be unique", "Change field SerialNumber of Equipment: text, unique")]
    [InlineData("deposit must be between 0 and 500", "Change field Deposit of Loan: money, from 0 to 500")]
    [InlineData("the deposit cannot be more than 1,500", "Change field Deposit of Loan: money, up to 1500")]
    [InlineData("urgency should be high by default", "Change field Urgency of Loan: choice Low or High, default High")]
    [InlineData("change urgency to low, medium, high", "Change field Urgency of Loan: choice Low, Medium or High")]
    [InlineData("change the type of number to auto number", "Change field Number of Loan: automatic number")]
    [InlineData("only managers may approve loans", "Let Loan go from Requested to Approved by Approve, for Manager")]
    [InlineData("clerks should not see the purchase price", "Change field PurchasePrice of Equipment: money, not seen by Clerk")]
    [InlineData("hide the deposit from members", "Change field Deposit of Loan: money, not seen by Member")]
    [InlineData("only managers may change the deposit", "Change field Deposit of Loan: money, changed by Manager only")]
    [InlineData(
        "members can only see their own loans",
        "Let Manager on Loan: do everything",
        "Let Clerk on Loan: do everything",
        "Let Member on Loan: read and update when CreatedBy == User.Email; create")]
    [InlineData(
        "add a status cancelled",
        "Set the states of Loan: Requested, Approved, Handed out, Returned and Cancelled",
        "Let Loan go from Requested, Approved or HandedOut to Cancelled by Cancel")]
    [InlineData(
        "add a priority to loans and let only managers approve",
        "Add field Priority to Loan: choice Low, Normal or High",
        "Let Loan go from Requested to Approved by Approve, for Manager")]
    public void A_request_becomes_operations(string request, params string[] expected)
    {
        var result = Read(request);

        Assert.Equal(expected, result.Operations.Select(OperationText.Describe));
        Assert.True(Patch.Apply(App, result.Operations).Succeeded);
        Assert.Empty(result.Unplaced);
    }

    [Theory]
    [InlineData("email the manager when a loan is approved", "on Loan becomes Approved: mail role Manager")]
    [InlineData("remind the manager every monday about overdue loans", "on every Monday at 08:00: mail role Manager")]
    public void What_shall_happen_by_itself_becomes_a_workflow(string request, string expected) =>
        Assert.EndsWith(expected, OperationText.Describe(Assert.Single(Read(request).Operations)), StringComparison.Ordinal);

    [Theory]
    [InlineData("make it blue", "No change of the app")]
    [InlineData("add a comments field", "It is not said what gets the field 'comments'")]
    [InlineData("add a phone number to suppliers", "'suppliers' is not part of this app")]
    [InlineData("link equipment to planets", "'planets' is not part of this app")]
    public void What_is_not_understood_is_said_plainly(string request, string expected)
    {
        var result = Read(request);

        Assert.Empty(result.Operations);
        Assert.StartsWith(expected, Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    private static AuthorResult Read(string request) => EmbeddedAuthor.Draft(new AuthorRequest(request, App) { Known = [Crm] });
}
