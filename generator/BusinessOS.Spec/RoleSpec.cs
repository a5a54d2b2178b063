namespace BusinessOS.Spec;

/// <summary>A role people can have in the app.</summary>
public sealed record RoleSpec
{
    /// <summary>A C# name: <c>Manager</c>.</summary>
    public required string Name { get; init; }

    public string? Label { get; init; }

    public string? Description { get; init; }
}
