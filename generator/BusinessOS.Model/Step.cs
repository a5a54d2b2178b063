namespace BusinessOS.Model;

/// <summary>One step of a workflow.</summary>
public sealed record Step
{
    public required StepKind Kind { get; init; }

    /// <summary>For create: the entity of the new record.</summary>
    public EntityRef? Entity { get; init; }

    /// <summary>For set and create: fields. For run: properties of the activity.</summary>
    public EquatableArray<Assignment> Values { get; init; } = [];

    /// <summary>For run: the class of the activity.</summary>
    public string? Activity { get; init; }

    /// <summary>For mail: the address.</summary>
    public TextTemplate? To { get; init; }

    /// <summary>For mail: every person with this role, instead of <see cref="To"/>.</summary>
    public string? ToRole { get; init; }

    public TextTemplate? Subject { get; init; }

    public TextTemplate? Body { get; init; }

    /// <summary>For webhook.</summary>
    public TextTemplate? Url { get; init; }
}
