namespace BusinessOS.Model.Problems;

/// <summary>Problems of calendars, timelines, tabs, wizards, galleries and trees: BOS1300-1349. A retired code stays here, commented out.</summary>
internal static class PagePartProblems
{
    public static readonly DiagnosticDescriptor NoStart = new("BOS1300", Severity.Error,
        "The {0} '{1}' does not say at which date it shows '{2}': there is not exactly one.", "Write 'start' with a date or date-time field. {3}");

    public static readonly DiagnosticDescriptor BadStart = new("BOS1301", Severity.Error,
        "The {0} '{1}' cannot show records at '{2}'.", "Write 'start' with a date or date-time field. {3}");

    public static readonly DiagnosticDescriptor BadEnd = new("BOS1302", Severity.Error,
        "The {0} '{1}' cannot show records up to '{2}'.", "Write 'end' with a field of the same type as '{3}', or with a duration where that has a time. {4}");

    public static readonly DiagnosticDescriptor BadColours = new("BOS1303", Severity.Error,
        "The calendar '{0}' cannot have colours by '{1}'.", "Write 'by: Status' or the name of a choice field. {2}");

    public static readonly DiagnosticDescriptor UnknownView = new("BOS1304", Severity.Error,
        "The {0} '{1}' cannot begin with '{2}'.", "Write {3}.");

    public static readonly DiagnosticDescriptor BadRows = new("BOS1305", Severity.Error,
        "The timeline '{0}' cannot have rows by '{1}'.", "Write 'by' with Status, or a choice, reference or person. {2}");

    public static readonly DiagnosticDescriptor EmptyTab = new("BOS1310", Severity.Error,
        "{0} of the page '{1}' shows nothing.", "Give it something to show, such as 'fields', or take it out.");

    public static readonly DiagnosticDescriptor SameTitle = new("BOS1311", Severity.Error,
        "The page '{0}' has two {1} called '{2}'.", "Give one of them another title, so that people can tell them apart.");

    public static readonly DiagnosticDescriptor NotRelated = new("BOS1312", Severity.Error,
        "The tab '{0}' is to list '{1}', whose records do not refer to '{2}'.", "Write an entity of the app that has a reference to it. {3}");

    public static readonly DiagnosticDescriptor UnclearRelation = new("BOS1313", Severity.Error,
        "The tab '{0}' is to list '{1}', which refers to '{2}' in several ways.", "Write which one: {3}.");

    public static readonly DiagnosticDescriptor UnknownPart = new("BOS1314", Severity.Error,
        "The tab '{0}' is to show '{1}', which a record does not have.", "{2}");

    public static readonly DiagnosticDescriptor ListedTwice = new("BOS1315", Severity.Error,
        "The page '{0}' shows '{1}' twice.", "Keep it on one tab.");

    public static readonly DiagnosticDescriptor NoSteps = new("BOS1320", Severity.Error,
        "The wizard '{0}' has no steps.", "Add 'steps' with a title and fields for each.");

    public static readonly DiagnosticDescriptor EmptyStep = new("BOS1321", Severity.Error,
        "The step '{0}' of the wizard '{1}' asks for nothing.", "Give it fields, or take it out.");

    public static readonly DiagnosticDescriptor NeverAsked = new("BOS1322", Severity.Warning,
        "The {2} '{0}' never asks for '{1}', which has to be filled in.", "Add it, or give it a default.");

    public static readonly DiagnosticDescriptor NotYesOrNo = new("BOS1325", Severity.Error,
        "The page '{0}' cannot colour records by '{1}'.", "Name a yes-or-no field or formula; for another condition, add a formula that says it. {2}");

    public static readonly DiagnosticDescriptor UnknownColour = new("BOS1326", Severity.Error,
        "The page '{0}' cannot have '{1}' records in '{2}'.", "Write one of the colours there are. {3}");

    public static readonly DiagnosticDescriptor NoPicture = new("BOS1330", Severity.Error,
        "The gallery '{0}' has no picture to show of '{1}'.", "Give it an image field, or make the page a list.");

    public static readonly DiagnosticDescriptor BadPicture = new("BOS1331", Severity.Error,
        "The gallery '{0}' cannot show '{1}' as a picture.", "Write 'image' with an image field. {2}");

    public static readonly DiagnosticDescriptor NoBranches = new("BOS1335", Severity.Error,
        "The tree '{0}' does not say what '{1}' stands below: there is not exactly one reference to the entity itself.", "Write 'by' with the reference to the record above. {2}");

    public static readonly DiagnosticDescriptor BadBranches = new("BOS1336", Severity.Error,
        "The tree '{0}' cannot put records below '{1}'.", "Write 'by' with a reference of the entity to itself. {2}");
}
