namespace BusinessOS.Spec.Writing.Trees;

/// <param name="Was">The key a renamed node had before.</param>
internal sealed record TreeEntry(string Key, Tree Value, string? Was = null);
