using BusinessOS.Spec;
using Xunit;

namespace BusinessOS.Tests.Unit.Assistant;

/// <summary>Tables, numbered specifications and field lists say most in their layout.</summary>
public sealed class StructuredTextTests
{
    [Fact]
    public void A_data_dictionary_yields_typed_fields()
    {
        var app = Reading.Of("""
            ## Machine

            | Field | Type | Required | Remarks |
            |---|---|---|---|
            | Serial no. | varchar(20) | yes | unique |
            | Price | decimal(10,2) EUR | no | |
            | Bought on | date | no | |
            | Vendor | reference to Supplier | no | |
            | Running | yes/no | no | |

            ## Supplier

            | Field | Type | Required |
            |---|---|---|
            | Name | text | yes |
            | E-mail | email | no |
            """);

        var machine = app.Entity("Machine");
        Assert.Equal(FieldTypes.Money, machine.Field("Price").Type);
        Assert.Equal(FieldTypes.Date, machine.Field("BoughtOn").Type);
        Assert.Equal(FieldTypes.Boolean, machine.Field("Running").Type);
        Assert.Equal("Supplier", machine.Field("Vendor").Target);
        Assert.Contains(machine.Fields, f => f is { Required: true, Unique: true });
    }

    [Fact]
    public void Numbered_chapters_head_numbered_paragraphs()
    {
        var app = Reading.Of("""
            1. Data
            1.1 Machine: number, purchase date, price.
            1.2 Repair: belongs to a machine; date, cost, description.

            2. Out of scope
            2.1 Invoices are not part of this system.
            """);

        Assert.Equal(FieldTypes.Money, app.Entity("Machine").Field("Price").Type);
        Assert.Equal("Machine", app.Entity("Repair").Field("Machine").Target);
        Assert.DoesNotContain(app.Entities, e => e.Name.Contains("Invoice", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_can_point_at_one_of_its_own_kind()
    {
        var app = Reading.Of("We need a staff directory. Employees have a name, an email and a manager, who is also an employee.");

        Assert.Equal("Employee", app.Entity("Employee").Field("Manager").Target);
    }

    [Fact]
    public void What_is_taken_back_is_left_out()
    {
        var app = Reading.Of("An app for orders. An order has a number, a date and a total. Drivers deliver orders. Actually no, forget the drivers. Clerks enter orders.");

        Assert.DoesNotContain(app.Roles, r => r.Name == "Driver");
        Assert.Contains(app.Roles, r => r.Name == "Clerk");
    }

    [Theory]
    [InlineData("Every Monday morning mail the clerks a list of open orders.", "every Monday at 08:00")]
    [InlineData("On the first Monday of the month mail the clerks a list of open orders.", "cron 0 8 1-7 * 1")]
    [InlineData("On the 1st of January mail the clerks a list of open orders.", "cron 0 8 1 1 *")]
    public void A_schedule_starts_a_workflow(string sentence, string on)
    {
        var app = Reading.Of($"An app for orders. An order has a number, a due date and a total. Clerks enter orders. {sentence}");

        Assert.Contains(app.Workflows, w => w.On == on);
    }

    [Fact]
    public void A_role_that_must_not_change_a_value_may_not_write_it()
    {
        var app = Reading.Of("An app for orders. An order has a number, a due date and a price. Clerks enter orders. Cooks can read orders but must not change the price.");

        Assert.Equal("!User.Is(\"Cook\")", app.Entity("Order").Field("Price").WriteWhen);
    }
}
