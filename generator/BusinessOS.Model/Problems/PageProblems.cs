namespace BusinessOS.Model.Problems;

/// <summary>Problems of pages and their cards: BOS1220-1279. A retired code stays here, commented out.</summary>
internal static class PageProblems
{
    public static readonly DiagnosticDescriptor UnknownKind = new("BOS1220", Severity.Error,
        "The page '{0}' has an unknown kind, '{1}'.", "{2}");

    public static readonly DiagnosticDescriptor NoEntity = new("BOS1221", Severity.Error,
        "The {1} page '{0}' does not say which entity it shows.", "Add a line such as 'entity: {2}'.");

    public static readonly DiagnosticDescriptor UnknownField = new("BOS1222", Severity.Error,
        "{0} names '{1}', which is not a field of '{2}'.", "{3}");

    public static readonly DiagnosticDescriptor FieldNotEditable = new("BOS1223", Severity.Error,
        "The {0} '{1}' has '{2}', which nobody can type in: it is {3}.", "Take it off the {0}; the detail page shows it.");

    public static readonly DiagnosticDescriptor FieldTwice = new("BOS1224", Severity.Error,
        "{0} has '{1}' twice.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor BadSort = new("BOS1225", Severity.Error,
        "The page '{0}' cannot be sorted by '{1}'.", "Write a field, and 'desc' behind it for the highest first: 'DueOn desc'.");

    public static readonly DiagnosticDescriptor NoColumns = new("BOS1226", Severity.Error,
        "The board '{0}' has nothing to make columns of: '{1}' has no states and not exactly one choice.", "Add 'by' with a choice field, or states to the entity.");

    public static readonly DiagnosticDescriptor BadColumns = new("BOS1227", Severity.Error,
        "The board '{0}' cannot have columns by '{1}'.", "Write 'by: Status' or the name of a choice field. {2}");

    public static readonly DiagnosticDescriptor MemberDoesNotFit = new("BOS1228", Severity.Error,
        "'{0}' means nothing on the {1} '{2}'.", "Remove it, or change the kind.");

    public static readonly DiagnosticDescriptor UnknownCardKind = new("BOS1229", Severity.Error,
        "The card '{0}' has an unknown kind, '{1}'.", "{2}");

    public static readonly DiagnosticDescriptor CardNeedsNumber = new("BOS1230", Severity.Error,
        "The card '{0}' does not name a number of '{1}' to calculate with.", "Write 'field' with an integer, decimal, money or percent field. {2}");

    public static readonly DiagnosticDescriptor CardNeedsGroup = new("BOS1231", Severity.Error,
        "The chart '{0}' does not name a field of '{1}' to group by.", "Write 'by' with Status, or a choice, reference, boolean or date field. {2}");

    public static readonly DiagnosticDescriptor GeneratedNameTaken = new("BOS1232", Severity.Error,
        "'{0}' is the name of the generated {1} page of '{2}', but this page is another.",
        "Rename it, or make it that {1} page to put it in the place of the generated one.");

    public static readonly DiagnosticDescriptor NoComponentName = new("BOS1233", Severity.Error,
        "The page '{0}' is to be drawn by '{1}', which is no name of a component.", "Write the name of the file in code/ without its ending, such as 'Wallboard'.");
}
