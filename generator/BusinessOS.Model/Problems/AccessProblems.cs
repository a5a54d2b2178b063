namespace BusinessOS.Model.Problems;

/// <summary>Problems of roles and what they may do: BOS1200-1219. A retired code stays here, commented out.</summary>
internal static class AccessProblems
{
    public static readonly DiagnosticDescriptor UnknownRole = new("BOS1200", Severity.Error,
        "{0} names the role '{1}', which the app does not have.", "{2}");

    public static readonly DiagnosticDescriptor UnknownAction = new("BOS1201", Severity.Error,
        "The grant to '{0}' on '{2}' allows '{1}', which is no action.", "{3}");
}
