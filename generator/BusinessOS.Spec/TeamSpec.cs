namespace BusinessOS.Spec;

/// <summary>A team the app's conditions ask for, such as <c>User.In("Sales")</c>. Administrators say who is in it.</summary>
public sealed record TeamSpec
{
    /// <summary>A C# name: <c>Sales</c>.</summary>
    public required string Name { get; init; }

    public string? Label { get; init; }

    public string? Description { get; init; }
}
