using BusinessOS.Diagnostics;
using BusinessOS.Model;
using BusinessOS.Model.Explaining;
using Xunit;

namespace BusinessOS.Tests.Unit.Model;

/// <summary>What rules come to, whichever there are.</summary>
public sealed class AccessExplanationTests
{
    private static readonly Operations[] Single = [Operations.Read, Operations.Create, Operations.Update, Operations.Delete];

    [Fact]
    public void Without_a_grant_nothing_is_allowed_and_an_unconditional_denial_beats_all()
    {
        foreach (var operation in Single)
        {
            Assert.Equal(AccessResult.Never, Ask(operation, [Grant("Desk", Operations.All)], []).Result);
            Assert.Equal(AccessResult.Always, Ask(operation, [Grant("Member", Operations.All)], []).Result);
            Assert.Equal(AccessResult.Never, Ask(operation, [Grant("Member", Operations.All)], [Grant(null, Operations.All)]).Result);
            Assert.Equal(AccessResult.Never, Ask(operation, [Grant("Member", Operations.All)], [Grant("Member", operation)]).Result);
            Assert.Equal(AccessResult.Always, Ask(operation, [Grant("Member", Operations.All)], [Grant("Desk", operation)]).Result);
        }
    }

    /// <summary>Over every small set of rules: a further denial never allows more, a further grant never less.</summary>
    [Fact]
    public void Denials_only_take_and_grants_only_give()
    {
        string?[] conditions = [null, "A", "B"];
        var grants = conditions.SelectMany(c => Single.Select(o => Grant("Member", o | Operations.Read, c))).ToArray();
        var denials = conditions.SelectMany(c => Single.Select(o => Grant("Member", o, c))).ToArray();
        foreach (var operation in Single)
        {
            foreach (var first in grants)
            {
                foreach (var more in grants)
                {
                    foreach (var denial in denials)
                    {
                        var plain = Ask(operation, [first], []).Result;

                        Assert.True(Ask(operation, [first], [denial]).Result <= plain);
                        Assert.True(Ask(operation, [first, more], []).Result >= plain);
                    }
                }
            }
        }
    }

    [Fact]
    public void Conditions_are_joined_as_they_hold()
    {
        var report = Ask(
            Operations.Update, [Grant("Member", Operations.Read), Grant("Member", Operations.Update, "Mine"), Grant("Member", Operations.Update, "Open")],
            [Grant(null, Operations.Update, "Locked")]);

        Assert.Equal("when ((Mine) or (Open)) and not (Locked)", report.Text);
        Assert.Equal(["deny", "allow", "allow"], report.Rules.Select(r => r.Effect));
    }

    [Fact]
    public void Nobody_changes_what_they_may_not_read() =>
        Assert.Equal(AccessResult.Never, Ask(Operations.Update, [Grant("Member", Operations.Update)], []).Result);

    private static AccessReport Ask(Operations operation, EquatableArray<Grant> grants, EquatableArray<Grant> denials) =>
        AccessExplanation.Of(
            new Entity
            {
                Id = "e", Ref = new("app", "Loan", "Loan"), Label = "Loan", Plural = "Loans", Description = "", Slug = "loans", Table = "loan",
                Title = new([], "node"), Fields = [], States = [], Transitions = [], Grants = grants, Denials = denials,
            },
            new AccessQuestion(["Member"], operation, null));

    private static Grant Grant(string? role, Operations operations, string? when = null) =>
        new(role, operations, when is null ? null : new Expr(when, "node"), "node");
}
