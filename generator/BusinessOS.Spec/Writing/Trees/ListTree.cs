namespace BusinessOS.Spec.Writing.Trees;

/// <summary>A list; with brackets in one line where it fits, if <paramref name="Inline"/>.</summary>
internal sealed record ListTree(EquatableArray<Tree> Items, bool Inline) : Tree;
