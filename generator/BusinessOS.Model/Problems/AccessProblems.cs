namespace BusinessOS.Model.Problems;

/// <summary>Problems of roles and what they may do: BOS1200-1219, and BOS1083-1084. A retired code stays here, commented out.</summary>
internal static class AccessProblems
{
    public static readonly DiagnosticDescriptor UnknownRole = new("BOS1200", Severity.Error,
        "{0} names the role '{1}', which the app does not have.", "{2}");

    public static readonly DiagnosticDescriptor UnknownAction = new("BOS1201", Severity.Error,
        "The grant to '{0}' on '{2}' allows '{1}', which is no action.", "{3}");

    public static readonly DiagnosticDescriptor RoleWithoutRights = new("BOS1202", Severity.Warning,
        "People with the role '{0}' can do nothing: every entity says who may do what, and nothing names this role.",
        "Name it under 'allow', as in '{0}: read', or remove the role.");

    public static readonly DiagnosticDescriptor RoleOrAll = new("BOS1209", Severity.Error,
        "'{0}' in the list '{1}' of '{2}' means {3}, and there is a role '{4}' too.", "Write '{4}' for the role; to keep the word, give the role another name.");

    public static readonly DiagnosticDescriptor GrantNeverApplies = new("BOS1203", Severity.Warning,
        "The grant to '{0}' on '{1}' never applies: its condition is false for every record.", "Correct the condition, or remove the grant.");

    public static readonly DiagnosticDescriptor GrantAddsNothing = new("BOS1204", Severity.Warning,
        "The grant to '{0}' on '{1}' adds nothing: another one allows {2} already, without a condition.",
        "Remove it, or make the other one narrower.");

    public static readonly DiagnosticDescriptor UnknownDeniedAction = new("BOS1083", Severity.Error,
        "The denial to '{0}' on '{2}' names '{1}', which is no action.", "{3}");

    public static readonly DiagnosticDescriptor NotShareable = new("BOS1084", Severity.Error,
        "The rule under 'share' of '{0}' names '{1}', which cannot be shared.", "Records are shared for 'read', and for 'update' beside it.");

    public static readonly DiagnosticDescriptor DenialNeverApplies = new("BOS1205", Severity.Warning,
        "The denial to '{0}' on '{1}' never applies: its condition is false for every record.", "Correct the condition, or remove the denial.");

    public static readonly DiagnosticDescriptor DenialTakesNothing = new("BOS1206", Severity.Warning,
        "The denial to '{0}' on '{1}' takes nothing away: no grant to that role allows {2}.", "Remove it, or correct the role or the actions.");

    public static readonly DiagnosticDescriptor GrantIsDenied = new("BOS1207", Severity.Warning,
        "The grant to '{0}' on '{1}' has no effect: all it allows is denied to '{2}' without a condition.", "Remove one of the two, or give the denial a condition.");

    public static readonly DiagnosticDescriptor MaskedUnique = new("BOS1208", Severity.Warning,
        "'{0}' is masked and unique: who does not see its values can still find out whether one is taken, by trying it.",
        "Take 'unique' away, or let those who do not see it not write it.");
}
