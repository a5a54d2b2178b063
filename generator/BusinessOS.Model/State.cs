namespace BusinessOS.Model;

/// <summary>A state: the C# enum member and what people read.</summary>
public sealed record State(string Name, string Label);
