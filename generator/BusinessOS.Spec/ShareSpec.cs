namespace BusinessOS.Spec;

/// <summary>Who may share a single record with others, and what the others may do with it then.</summary>
public sealed record ShareSpec
{
    /// <summary>What can be given on: <c>read</c>, and <c>update</c>.</summary>
    public required EquatableArray<string> Actions { get; init; }

    /// <summary>The roles that may share; empty: whoever may read the record.</summary>
    public EquatableArray<string> By { get; init; } = [];

    /// <summary>A C# condition over the record and <c>User</c>. Absent: every record.</summary>
    public string? When { get; init; }
}
