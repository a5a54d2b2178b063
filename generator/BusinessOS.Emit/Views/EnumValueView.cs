namespace BusinessOS.Emit.Views;

/// <summary>A value of an enum, with what people read.</summary>
internal sealed record EnumValueView(string Name, string Summary);
