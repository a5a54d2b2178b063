namespace BusinessOS.Model;

/// <summary>A value of a choice field: the C# enum member and what people read.</summary>
public sealed record Choice(string Name, string Label);
