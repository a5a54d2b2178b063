namespace BusinessOS.Model.Problems;

/// <summary>Problems of an app's menu and home: BOS1442-1459. A retired code stays here, commented out.</summary>
internal static class MenuProblems
{
    public static readonly DiagnosticDescriptor Unknown = new("BOS1442", Severity.Error,
        "{0} leads to '{1}', which is no page and no entity within reach.", "{2}");

    public static readonly DiagnosticDescriptor NeedsRecord = new("BOS1443", Severity.Error,
        "{0} cannot lead to '{1}', which shows a single record.", "Lead to '{2}', where people choose one.");

    public static readonly DiagnosticDescriptor HasNoList = new("BOS1444", Severity.Error,
        "{0} cannot lead to '{1}': its records live with others and have no list.", "Lead to '{2}', which holds them.");

    public static readonly DiagnosticDescriptor BadLink = new("BOS1445", Severity.Error,
        "'{0}' is no https address.", "Write the whole address, such as https://example.org/manual.");

    public static readonly DiagnosticDescriptor UnknownIcon = new("BOS1446", Severity.Error,
        "There is no icon '{0}'.", "{1}");

    public static readonly DiagnosticDescriptor UnknownMenu = new("BOS1447", Severity.Error,
        "Nothing can be added to the menu of '{0}': this app does not use it.", "{1}");

    public static readonly DiagnosticDescriptor Twice = new("BOS1448", Severity.Warning,
        "'{0}' stands twice in the same menu.", "Keep one of the two, or show each to other roles with 'for'.");

    public static readonly DiagnosticDescriptor EmptyGroup = new("BOS1449", Severity.Warning,
        "{0} has no entries, so nobody sees it.", "Put entries under 'entries', or remove it.");

    public static readonly DiagnosticDescriptor SeenByNobody = new("BOS1450", Severity.Warning,
        "Nobody sees the entry '{0}': {1}.", "Change 'for', or let one of the roles read it.");

    public static readonly DiagnosticDescriptor NotInMenu = new("BOS1451", Severity.Warning,
        "Nothing leads to the page '{0}': it stands in no menu, and people find it only by searching.", "Add it to 'navigation', or remove it.");
}
