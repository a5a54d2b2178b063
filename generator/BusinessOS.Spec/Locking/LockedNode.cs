namespace BusinessOS.Spec.Locking;

/// <summary>A node and the id it was given when it was first seen.</summary>
/// <param name="Path">The node's path within its app: <c>entities/Loan/fields/DueOn</c>.</param>
/// <param name="Type">For a field: its type when it was last seen.</param>
/// <param name="Was">The paths it had before, oldest first.</param>
public sealed record LockedNode(string Path, string Id, string? Type = null, EquatableArray<string> Was = default)
{
    /// <summary>The same node at another path.</summary>
    public LockedNode Moved(string path) => path == Path ? this : this with { Path = path, Was = [.. Was.Where(w => w != path), Path] };
}
