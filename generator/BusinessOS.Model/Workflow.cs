namespace BusinessOS.Model;

/// <summary>Something that happens by itself.</summary>
public sealed record Workflow
{
    public required string Name { get; init; }

    /// <summary>What it was called before, oldest first.</summary>
    public EquatableArray<string> FormerNames { get; init; } = [];

    public required string Label { get; init; }

    public required TriggerKind Trigger { get; init; }

    /// <summary>The trigger as the owner wrote it, for people.</summary>
    public required string TriggerText { get; init; }

    /// <summary>The entity whose record is in scope; null only for a schedule without one.</summary>
    public EntityRef? Entity { get; init; }

    /// <summary>For <see cref="TriggerKind.Becomes"/>: the state.</summary>
    public string? State { get; init; }

    /// <summary>For <see cref="TriggerKind.Action"/>: its name.</summary>
    public string? Action { get; init; }

    /// <summary>For <see cref="TriggerKind.Schedule"/>: a five-field cron expression, by the organization's clock.</summary>
    public string? Cron { get; init; }

    public Expr? When { get; init; }

    public required EquatableArray<Step> Steps { get; init; }
}
