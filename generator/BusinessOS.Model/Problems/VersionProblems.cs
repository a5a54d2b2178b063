namespace BusinessOS.Model.Problems;

/// <summary>Problems of the versions apps ask for: BOS1360-1369. A retired code stays here, commented out.</summary>
internal static class VersionProblems
{
    public static readonly DiagnosticDescriptor BadRange = new("BOS1360", Severity.Error,
        "'{0}' is not a range of versions: {1}.", "Write it like '^1.2' (1.2.0 and above, below 2.0.0), '~1.2.3', '1.x', '>=1.2 <2' or '^1.2 || ^2'.");

    public static readonly DiagnosticDescriptor Outside = new("BOS1361", Severity.Error,
        "'{0}' needs {1} {2}, and {1} {3} is here.", "Give the folder of a version of {1} that fits, or widen the range once you have seen that the app works with {3}.");

    public static readonly DiagnosticDescriptor Apart = new("BOS1362", Severity.Error,
        "'{0}' needs {1} {2} and '{3}' needs {1} {4}: no version is both, and a workspace has one.", "{1} {5} is here; bring '{0}' and '{3}' to ranges that both hold it.");
}
