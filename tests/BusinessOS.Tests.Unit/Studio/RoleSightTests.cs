using BusinessOS.Spec;
using BusinessOS.Studio.Preview;
using Xunit;

namespace BusinessOS.Tests.Unit.Studio;

public sealed class RoleSightTests
{
    private static readonly AppSpec App = new()
    {
        Id = "loans",
        Name = "Loans",
        Roles = [new RoleSpec { Name = "Manager" }, new RoleSpec { Name = "Member" }],
        Entities =
        [
            new EntitySpec
            {
                Name = "Loan",
                Fields = [new FieldSpec { Name = "PurchasePrice", Type = FieldTypes.Money, ReadWhen = "User.Is(\"Manager\")" }],
                States = [new StateSpec("Requested"), new StateSpec("Approved")],
                Transitions = [new TransitionSpec { Name = "Approve", From = ["Requested"], To = "Approved", By = ["Manager"] }],
                Allow =
                [
                    new AllowSpec { Role = "Manager", Actions = ["all"] },
                    new AllowSpec { Role = "Member", Actions = ["read", "create"], When = "CreatedBy == User.Email" },
                ],
            },
            new EntitySpec { Name = "Supplier", Allow = [new AllowSpec { Role = "Manager", Actions = ["all"] }] },
            new EntitySpec
            {
                Name = "Category",
                Allow = [new AllowSpec { Role = "Manager", Actions = ["all"] }, new AllowSpec { Role = "Member", Actions = ["read"] }],
            },
        ],
    };

    [Fact]
    public void What_is_closed_to_a_role_is_said_in_words()
    {
        var sights = RoleSight.Of(App, "Member").Select(s => s.Text);

        Assert.Equal(
            [
                "does not see suppliers",
                "sees only some loans",
                "reads but does not change categories",
                "cannot approve loans",
                "does not always see purchase price of loans",
            ],
            sights);
    }

    [Fact]
    public void The_owners_condition_goes_with_it() =>
        Assert.Contains(RoleSight.Of(App, "Member"), s => s.Condition == "CreatedBy == User.Email");

    [Fact]
    public void A_table_without_grants_is_open_to_every_role() =>
        Assert.Empty(RoleSight.Of(App with { Entities = [new EntitySpec { Name = "Note" }] }, "Member"));
}
