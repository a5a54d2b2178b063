namespace BusinessOS.Model.Triggers;

/// <summary>What a workflow's <c>on</c> says, its names not yet looked up.</summary>
/// <param name="Entity">The entity's name as written; null for a schedule over no record.</param>
/// <param name="State">For <c>becomes</c>: the state's name.</param>
/// <param name="Action">For <c>action</c>: its name.</param>
/// <param name="Cron">For a schedule: five cron fields.</param>
/// <param name="Problem">For a schedule: what is wrong with its time, in words.</param>
internal sealed record TriggerSyntax(TriggerKind Kind, string? Entity, string? State = null, string? Action = null, string? Cron = null, string? Problem = null);
