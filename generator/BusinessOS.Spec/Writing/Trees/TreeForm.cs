namespace BusinessOS.Spec.Writing.Trees;

/// <summary>One way to write a node that has several.</summary>
internal sealed record TreeForm(string Name, Tree Tree);
