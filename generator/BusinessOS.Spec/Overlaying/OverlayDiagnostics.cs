namespace BusinessOS.Spec.Overlaying;

/// <summary>BOS0212–0229: what an overlay cannot do. A retired code stays here, commented out.</summary>
public static class OverlayDiagnostics
{
    public static readonly DiagnosticDescriptor NotUsed = new("BOS0212", Severity.Error,
        "'{0}' cannot be extended: this app does not use '{1}'.", "{2}");

    public static readonly DiagnosticDescriptor UnknownEntity = new("BOS0213", Severity.Error,
        "'{0}' cannot be extended: '{1}' has no entity of that name.", "{2}");

    public static readonly DiagnosticDescriptor Taken = new("BOS0214", Severity.Error,
        "{0} '{1}' is there already: {2} has it.", "{3}");

    public static readonly DiagnosticDescriptor Fixed = new("BOS0215", Severity.Error,
        "The {0} of '{1}' is for '{2}' to say.", "{3}");

    public static readonly DiagnosticDescriptor TwoOverlays = new("BOS0216", Severity.Error,
        "'{0}' and '{1}' both say the {2} of '{3}', and not the same.", "Take it away in one of the two, or let both say the same.");

    public static readonly DiagnosticDescriptor Unknown = new("BOS0217", Severity.Error,
        "{0} has no {1} '{2}', and this does not say {3} of a new one.", "{4}");

    public static readonly DiagnosticDescriptor OpenEntity = new("BOS0218", Severity.Error,
        "'{0}' is open to everybody with a role in '{1}'; a grant would close it to all others.", "Take rights away with 'deny' instead.");

    public static readonly DiagnosticDescriptor OutOfReach = new("BOS0219", Severity.Error,
        "'{0}' cannot refer to '{1}': '{2}' knows only itself and the apps it uses.", "Turn it around: let an entity of yours refer to {3}.");

    public static readonly DiagnosticDescriptor Looser = new("BOS0220", Severity.Error,
        "The {0} of '{1}' is {2} in '{3}'; {4} would let in more.", "Choose a narrower bound, or take it away.");
}
