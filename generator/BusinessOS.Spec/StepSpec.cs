namespace BusinessOS.Spec;

/// <summary>One step of a workflow.</summary>
public sealed record StepSpec
{
    /// <summary>One of <c>set</c>, <c>create</c>, <c>mail</c>, <c>webhook</c>, <c>run</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>For <c>create</c>: the entity.</summary>
    public string? Entity { get; init; }

    /// <summary>For <c>set</c> and <c>create</c>: field = C# expression over the record that started the workflow. For <c>run</c>: property = such an expression.</summary>
    public EquatableArray<AssignmentSpec> Values { get; init; } = [];

    /// <summary>For <c>run</c>: the class of the activity in the owner's code.</summary>
    public string? Activity { get; init; }

    /// <summary>For <c>mail</c>: the receiver, text with holes: <c>{Borrower.Email}</c>, or <c>role Manager</c> for all people with a role.</summary>
    public string? To { get; init; }

    /// <summary>For <c>mail</c>: text with holes.</summary>
    public string? Subject { get; init; }

    /// <summary>For <c>mail</c>: text with holes.</summary>
    public string? Body { get; init; }

    /// <summary>For <c>webhook</c>: an https address, text with holes. The record is sent as JSON by POST.</summary>
    public string? Url { get; init; }
}
