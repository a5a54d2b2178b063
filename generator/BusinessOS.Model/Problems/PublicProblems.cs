namespace BusinessOS.Model.Problems;

/// <summary>Problems of what is open to visitors and customers: BOS1464-1469 and BOS1472-1479. A retired code stays here, commented out.</summary>
internal static class PublicProblems
{
    public static readonly DiagnosticDescriptor NotForAll = new("BOS1464", Severity.Error,
        "The {1} '{0}' cannot be public.", "Pages of these kinds can: {2}.");

    public static readonly DiagnosticDescriptor NobodyMay = new("BOS1465", Severity.Error,
        "The public page '{0}' shows nothing to anybody: visitors may not {1} '{2}'.", "Write 'visitor: {1}' under 'allow' of '{2}'.");

    public static readonly DiagnosticDescriptor CannotGive = new("BOS1466", Severity.Error,
        "The public {1} '{0}' asks for '{2}', which a visitor cannot give: {3}.", "Take it off the page.");

    public static readonly DiagnosticDescriptor TakesPlace = new("BOS1467", Severity.Error,
        "The public page '{0}' has the name of a generated page, which it cannot stand in for.", "Give it another name: it stands beside the generated ones.");

    public static readonly DiagnosticDescriptor VisitorChanges = new("BOS1468", Severity.Error,
        "'allow' of '{0}' lets visitors {1}, but nobody knows who they are.", "Visitors may read and create. Whoever changes records signs in, perhaps by a portal.");

    public static readonly DiagnosticDescriptor TellsTaken = new("BOS1469", Severity.Warning,
        "The public {1} '{0}' asks for '{2}', which is unique: a visitor can find out whether a value is there, by trying it.", "Take it off the page, or take 'unique' away.");

    public static readonly DiagnosticDescriptor NoAddress = new("BOS1472", Severity.Error,
        "The portal '{0}' does not say by which mail address it knows people: '{1}' has not exactly one.", "Write 'by' with an e-mail field. {2}");

    public static readonly DiagnosticDescriptor BadAddress = new("BOS1473", Severity.Error,
        "The portal '{0}' cannot know people by '{1}'.", "Write 'by' with an e-mail field. {2}");

    public static readonly DiagnosticDescriptor NoRole = new("BOS1474", Severity.Error,
        "The portal '{0}' does not say which role those have who come in by it.", "Write 'for' with a role of the app that nobody else has, such as 'Customer'.");

    public static readonly DiagnosticDescriptor NoPages = new("BOS1475", Severity.Error,
        "The portal '{0}' leads nowhere.", "Write 'pages' with the pages it leads to.");

    public static readonly DiagnosticDescriptor UnknownPage = new("BOS1476", Severity.Error,
        "The portal '{0}' leads to '{1}', which is no page it can lead to.", "{2}");

    public static readonly DiagnosticDescriptor SeesAll = new("BOS1477", Severity.Warning,
        "Whoever comes in by the portal '{0}' sees every '{1}', also what is about others.", "Give the grant to '{2}' a condition, such as '{3}'.");
}
