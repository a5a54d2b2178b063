namespace BusinessOS.Spec.Writing.Trees;

/// <summary>A text.</summary>
internal sealed record TextTree(string Text) : Tree;
