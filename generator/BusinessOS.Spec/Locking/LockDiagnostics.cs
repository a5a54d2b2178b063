namespace BusinessOS.Spec.Locking;

/// <summary>The problems of stable ids: BOS0200-0299.</summary>
public static class LockDiagnostics
{
    public static readonly DiagnosticDescriptor Unreadable = new("BOS0200", Severity.Error,
        "The lock cannot be read: {0}", "Take the last good version from version control. Without a lock, renamed nodes lose their data.");

    public static readonly DiagnosticDescriptor SameId = new("BOS0201", Severity.Error,
        "'{0}' and '{1}' have the same id.", "Take the last good version from version control.");

    public static readonly DiagnosticDescriptor RenamedField = new("BOS0202", Severity.Warning,
        "The field '{0}' of {1} is gone and '{2}' is new.", "Write 'was: {0}' under {2} if it is the same field renamed; else its values stay behind.");

    public static readonly DiagnosticDescriptor RenamedEntity = new("BOS0203", Severity.Warning,
        "The entity '{0}' is gone and '{1}' is new.", "Write 'was: {0}' under {1} if it is the same entity renamed; else its records stay behind.");
}
