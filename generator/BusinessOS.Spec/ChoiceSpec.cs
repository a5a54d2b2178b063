namespace BusinessOS.Spec;

/// <summary>One value of a choice field: a C# name and what people read.</summary>
public sealed record ChoiceSpec(string Name, string? Label = null);
