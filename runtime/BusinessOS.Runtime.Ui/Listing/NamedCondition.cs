namespace BusinessOS.Runtime.Ui.Listing;

/// <param name="Title">What the chip over the list says.</param>
public sealed record NamedCondition(EntityDefinition Entity, string Title, Condition Condition);
