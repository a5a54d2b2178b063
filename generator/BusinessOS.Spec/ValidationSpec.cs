namespace BusinessOS.Spec;

/// <summary>A rule over several fields of a record, as written: what must not be stored, and what is said about it.</summary>
public sealed record ValidationSpec
{
    /// <summary>A C# name: <c>DueBeforeStart</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A C# condition under which the record is refused: <c>DueOn &lt; StartOn</c>.</summary>
    public required string When { get; init; }

    /// <summary>What people read then.</summary>
    public required string Message { get; init; }

    /// <summary>The field the message stands at; null for the record as a whole.</summary>
    public string? Field { get; init; }
}
