using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using FsCheck.Xunit;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Patching;

public class SpecDifferenceTests
{
    private static readonly AppSpec App = SpecReader.Read(Samples.Folder).Value!.App;

    [Property(Arbitrary = [typeof(SpecGenerators)], MaxTest = 100, Replay = Seed.Fixed)]
    public void Operations_of_the_difference_lead_to_the_later_app(AppChange change)
    {
        var before = WithoutOldNames(change.Before);
        var after = WithoutOldNames(change.After);

        var patched = Patch.Apply(before, SpecDifference.Between(before, after));

        Assert.True(patched.Succeeded, string.Join('\n', patched.Diagnostics));
        Assert.Equal(InOrder(after), InOrder(patched.Value));
    }

    [Property(Arbitrary = [typeof(SpecGenerators)], MaxTest = 50, Replay = Seed.Fixed)]
    public void Nothing_changed_is_no_operation(AppSpec app) => Assert.Empty(SpecDifference.Between(app, app));

    [Fact]
    public void A_patched_app_differs_by_the_operations_of_the_patch()
    {
        Operation[] operations =
        [
            new SetApp(Description: "Other."),
            new AddRole(new() { Name = "Auditor" }),
            new ChangeRole(new() { Name = "Desk", Label = "Front desk" }),
            new RenameEntity("Equipment", "Device"),
            new ChangeEntity("Loan", Label: "", Title: "{Number}"),
            new RenameField("Loan", "ReturnedOn", "BackOn"),
            new RemoveField("Loan", "Deposit"),
            new AddField("Loan", new() { Name = "Note", Type = "text" }),
            new RemoveTransition("Loan", "Cancel"),
            new SetAllow("Loan", "Guest", []),
            new AddEntity(new() { Name = "Task", Fields = [new() { Name = "Subject", Type = "text" }] }),
            new RemovePage("OverdueLoans"),
            new RemoveRole("Member"),
        ];

        var after = Patch.Apply(App, operations).Value!;

        Assert.Equal(operations, SpecDifference.Between(App, after));
    }

    private static AppSpec WithoutOldNames(AppSpec app) => app with
    {
        Entities = [.. app.Entities.Select(e => e with { Was = null, Fields = [.. e.Fields.Select(f => f with { Was = null })] })],
        Id = "x",
    };

    /// <summary>The order of nodes is not told by operations.</summary>
    private static AppSpec InOrder(AppSpec app) => app with
    {
        Roles = [.. app.Roles.OrderBy(r => r.Name, StringComparer.Ordinal)],
        Entities = [.. app.Entities.Select(InOrder).OrderBy(e => e.Name, StringComparer.Ordinal)],
        Pages = [.. app.Pages.OrderBy(p => p.Name, StringComparer.Ordinal)],
        Workflows = [.. app.Workflows.OrderBy(w => w.Name, StringComparer.Ordinal)],
        Texts = [.. app.Texts.OrderBy(t => t.Language, StringComparer.Ordinal)],
    };

    private static EntitySpec InOrder(EntitySpec entity) => entity with
    {
        Fields = [.. entity.Fields.OrderBy(f => f.Name, StringComparer.Ordinal)],
        Transitions = [.. entity.Transitions.OrderBy(t => t.Name, StringComparer.Ordinal)],
        Actions = [.. entity.Actions.OrderBy(a => a.Name, StringComparer.Ordinal)],
        Views = [.. entity.Views.OrderBy(v => v.Name, StringComparer.Ordinal)],
        Validations = [.. entity.Validations.OrderBy(v => v.Name, StringComparer.Ordinal)],
        Allow = [.. entity.Allow.OrderBy(a => a.Role, StringComparer.Ordinal)],
        Deny = [.. entity.Deny.OrderBy(d => d.Role, StringComparer.Ordinal)],
    };
}
