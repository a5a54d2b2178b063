using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>Something that happens by itself: a trigger, a condition and steps, in the order they run.</summary>
public sealed class WorkflowDefinition
{
    public required string App { get; init; }

    public required string Name { get; init; }

    /// <summary>What it was called before: runs may have begun under these.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    public required LocalText Text { get; init; }

    /// <summary>What people read.</summary>
    public string Label => Text.Current;

    public required WorkflowTrigger Trigger { get; init; }

    /// <summary>The class of the record in scope; null for a schedule without one.</summary>
    public Type? Entity { get; init; }

    /// <summary>A record without values, for expressions of a workflow that has none in scope.</summary>
    public required Func<Record> NewScope { get; init; }

    /// <summary>For <see cref="WorkflowTrigger.Becomes"/>: the status value.</summary>
    public object? State { get; init; }

    /// <summary>For <see cref="WorkflowTrigger.Action"/>: its name.</summary>
    public string? Action { get; init; }

    /// <summary>For a schedule: five cron fields, by the organization's clock.</summary>
    public string? Cron { get; init; }

    public Condition? When { get; init; }

    public required IReadOnlyList<StepDefinition> Steps { get; init; }
}
