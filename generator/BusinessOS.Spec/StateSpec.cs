namespace BusinessOS.Spec;

/// <summary>A state of a record's life: a C# name and what people read.</summary>
public sealed record StateSpec(string Name, string? Label = null, bool Locked = false);
