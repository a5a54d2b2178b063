namespace BusinessOS.Model.Problems;

/// <summary>Problems of roles and what they may do: BOS1200-1219. A retired code stays here, commented out.</summary>
internal static class AccessProblems
{
    public static readonly DiagnosticDescriptor UnknownRole = new("BOS1200", Severity.Error,
        "{0} names the role '{1}', which the app does not have.", "{2}");

    public static readonly DiagnosticDescriptor UnknownAction = new("BOS1201", Severity.Error,
        "The grant to '{0}' on '{2}' allows '{1}', which is no action.", "{3}");

    public static readonly DiagnosticDescriptor RoleWithoutRights = new("BOS1202", Severity.Warning,
        "People with the role '{0}' can do nothing: every entity says who may do what, and nothing names this role.",
        "Name it under 'allow', as in '{0}: read', or remove the role.");

    public static readonly DiagnosticDescriptor GrantNeverApplies = new("BOS1203", Severity.Warning,
        "The grant to '{0}' on '{1}' never applies: its condition is false for every record.", "Correct the condition, or remove the grant.");

    public static readonly DiagnosticDescriptor GrantAddsNothing = new("BOS1204", Severity.Warning,
        "The grant to '{0}' on '{1}' adds nothing: another one allows {2} already, without a condition.",
        "Remove it, or make the other one narrower.");
}
