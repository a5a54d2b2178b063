namespace BusinessOS.Spec.Writing.Trees;

/// <summary>A key without a value: <c>Desk:</c>; or with the word for it.</summary>
internal sealed record NothingTree(string Word = "") : Tree;
