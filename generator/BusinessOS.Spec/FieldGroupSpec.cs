namespace BusinessOS.Spec;

/// <summary>Fields under a heading of their own.</summary>
public sealed record FieldGroupSpec
{
    public required string Title { get; init; }

    public EquatableArray<string> Fields { get; init; } = [];
}
