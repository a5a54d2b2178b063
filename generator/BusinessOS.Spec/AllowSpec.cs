namespace BusinessOS.Spec;

/// <summary>One grant, or one denial: a role may, or may not, take these actions on the records for which the condition holds.</summary>
public sealed record AllowSpec
{
    /// <summary>What a denial is to instead of a role, when it is to all people.</summary>
    public const string Everyone = "everyone";

    /// <summary>What a grant is to instead of a role, when it is to anybody, signed in or not.</summary>
    public const string Visitor = "visitor";

    /// <summary>A role's name, or one of the words above.</summary>
    public required string Role { get; init; }

    /// <summary>Any of <c>read</c>, <c>create</c>, <c>update</c>, <c>delete</c>, <c>all</c>.</summary>
    public required EquatableArray<string> Actions { get; init; }

    /// <summary>The row policy: a C# condition over the record and <c>User</c>. Absent: every record.</summary>
    public string? When { get; init; }
}
