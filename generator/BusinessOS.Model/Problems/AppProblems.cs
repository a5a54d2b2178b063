namespace BusinessOS.Model.Problems;

/// <summary>Problems of an app as a whole: BOS1010-1029. A retired code stays here, commented out.</summary>
internal static class AppProblems
{
    public static readonly DiagnosticDescriptor BadId = new("BOS1010", Severity.Error,
        "'{0}' cannot be an app's id.", "Use small letters, digits and single dashes, at most {1} characters: '{2}'.");

    public static readonly DiagnosticDescriptor ReservedId = new("BOS1011", Severity.Error,
        "The id '{0}' is taken by the platform's own addresses.", "Choose another, such as '{0}-app'.");

    public static readonly DiagnosticDescriptor BadVersion = new("BOS1013", Severity.Error,
        "'{0}' is not a version.", "Write three numbers: '1.0.0'.");

    public static readonly DiagnosticDescriptor NoEntities = new("BOS1014", Severity.Error,
        "The app '{0}' has no entities, so there is nothing to run.", "Add at least one: entities/Customer.yaml beginning with 'entity: Customer'.");

    public static readonly DiagnosticDescriptor TooMany = new("BOS1015", Severity.Error,
        "{0} has {1} {2}; the limit is {3}.", "Split it up.");

    public static readonly DiagnosticDescriptor DuplicateApp = new("BOS1016", Severity.Error,
        "There are two apps with the id '{0}'.", "Give one of them another id.");

    public static readonly DiagnosticDescriptor AppNamesClash = new("BOS1017", Severity.Error,
        "The ids '{0}' and '{1}' become the same name in code, '{2}'.", "Change one of them by more than its dashes.");
}
