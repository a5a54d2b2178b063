namespace BusinessOS.Spec;

/// <summary>A field and the C# expression it is set to.</summary>
public sealed record AssignmentSpec(string Field, string Value);
