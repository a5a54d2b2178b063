namespace BusinessOS.Model.Problems;

/// <summary>Problems of names that point at other apps and entities: BOS1000-1009. A retired code stays here, commented out.</summary>
internal static class ReferenceProblems
{
    public static readonly DiagnosticDescriptor UnknownApp = new("BOS1001", Severity.Error,
        "'{0}' uses the app '{1}', which is not in this workspace.", "{2}");

    public static readonly DiagnosticDescriptor AppNotUsed = new("BOS1002", Severity.Error,
        "{0} names '{1}', but this app does not use '{2}'.", "Add {2} to 'uses' in app.yaml.");

    public static readonly DiagnosticDescriptor UnknownTarget = new("BOS1003", Severity.Error,
        "The reference '{0}' points at '{1}', which is not an entity.", "{2}");

    public static readonly DiagnosticDescriptor UsesItself = new("BOS1005", Severity.Error,
        "'{0}' uses itself.", "Take '{0}' out of 'uses'; an app always sees its own entities.");

    public static readonly DiagnosticDescriptor AppCycle = new("BOS1006", Severity.Error,
        "'{0}' needs itself through the apps it uses: {1}.", "Move what both sides need into an app that uses neither.");

    public static readonly DiagnosticDescriptor UnknownEntity = new("BOS1007", Severity.Error,
        "{0} names '{1}', which is not an entity.", "{2}");
}
