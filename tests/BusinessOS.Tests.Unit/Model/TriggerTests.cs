using BusinessOS.Model;
using Xunit;

namespace BusinessOS.Tests.Unit.Model;

public sealed class TriggerTests
{
    [Theory]
    [InlineData("Thing created", TriggerKind.Created, null, null)]
    [InlineData("Thing updated", TriggerKind.Updated, null, null)]
    [InlineData("Thing deleted", TriggerKind.Deleted, null, null)]
    [InlineData("Thing becomes InProgress", TriggerKind.Becomes, "InProgress", null)]
    [InlineData("Thing becomes In progress", TriggerKind.Becomes, "InProgress", null)]
    [InlineData("every hour for Thing", TriggerKind.Schedule, null, "0 * * * *")]
    [InlineData("every 15 minutes for Thing", TriggerKind.Schedule, null, "*/15 * * * *")]
    [InlineData("every day at 08:30 for Thing", TriggerKind.Schedule, null, "30 8 * * *")]
    [InlineData("Every weekday at 8:00 for Thing", TriggerKind.Schedule, null, "0 8 * * 1-5")]
    [InlineData("every Monday at 08:00 for Thing", TriggerKind.Schedule, null, "0 8 * * 1")]
    [InlineData("every month on 1 at 08:00 for Thing", TriggerKind.Schedule, null, "0 8 1 * *")]
    [InlineData("cron 0 8-18/2 * * 1,3 for Thing", TriggerKind.Schedule, null, "0 8-18/2 * * 1,3")]
    public void Trigger_is_read(string on, TriggerKind kind, string? state, string? cron)
    {
        var workflow = Bound.App($$"""
            {{Bound.WithThing("fields:\n  Name: text\nstates: Open, In progress")}}
            workflows:
              One:
                on: {{on}}
                do:
                  - set: { Name: null }
            """).Workflows[0];

        Assert.Equal((kind, "Thing", state, cron), (workflow.Trigger, workflow.Entity?.Name, workflow.State, workflow.Cron));
    }
}
