namespace BusinessOS.Runtime.Definitions;

/// <summary>A value of a choice or a state: the enum's value, its name and what people read.</summary>
public sealed record Option(object Value, string Name, string Label);
