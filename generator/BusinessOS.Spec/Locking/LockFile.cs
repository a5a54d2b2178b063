using System.Collections.Immutable;

namespace BusinessOS.Spec.Locking;

/// <summary>
/// The stable ids of an app's nodes, kept in <c>app.lock.yaml</c> beside the spec. Nodes that are gone stay known, so
/// that a <c>was:</c> written later still finds the id, and no id is ever given twice.
/// </summary>
public sealed record LockFile
{
    /// <summary>The file's name in an app's folder.</summary>
    public const string FileName = "app.lock.yaml";

    /// <summary>The app's id.</summary>
    public required string App { get; init; }

    /// <summary>What the app holds, in the order of the paths.</summary>
    public EquatableArray<LockedNode> Nodes { get; init; } = [];

    /// <summary>What it held once.</summary>
    public EquatableArray<LockedNode> Gone { get; init; } = [];

    /// <summary>The lock in the file's text; problems when it is not one.</summary>
    public static Outcome<LockFile> Read(SpecFile file) => LockReader.Read(file);

    /// <summary>The file's text: the same lock, the same bytes.</summary>
    public string Write() => LockWriter.Write(this);

    /// <summary>The ids by full node path, as the model takes them.</summary>
    public ImmutableDictionary<string, string> ToIds() =>
        Nodes.ToImmutableDictionary(n => NodePath.Member(NodePath.App(App), n.Path), n => n.Id, StringComparer.Ordinal);
}
