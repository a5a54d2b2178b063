namespace BusinessOS.Runtime.Ui.Components;

/// <summary>A column of a list.</summary>
public sealed class Column : Item;
