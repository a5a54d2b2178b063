namespace BusinessOS.Spec.Writing.Trees;

/// <summary>What is to be written, before it is decided how: compared by value, so that a changed place is found.</summary>
internal abstract record Tree;
