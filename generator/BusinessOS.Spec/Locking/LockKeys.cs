using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Locking;

/// <summary>The keys of a lock.</summary>
internal static class LockKeys
{
    public static readonly KeyTable File = new("a lock", "The stable ids of an app's nodes.",
    [
        new("app", SpecShape.Text, "The app's id.", IsRequired: true),
        new("ids", SpecShape.Assignments, "The ids of what the app holds."),
        new("gone", SpecShape.Assignments, "The ids of what it held once."),
    ]);

    public static readonly KeyTable Node = new("a locked node", "A node with its id.",
    [
        new("id", SpecShape.Text, "The id.", IsRequired: true),
        new("type", SpecShape.Text, "For a field: its type."),
        new("was", SpecShape.Names, "The paths it had before."),
    ]);
}
