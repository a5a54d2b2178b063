namespace BusinessOS.Model.Problems;

/// <summary>Problems of states and transitions: BOS1170-1199. A retired code stays here, commented out.</summary>
internal static class StateProblems
{
    public static readonly DiagnosticDescriptor UnknownState = new("BOS1170", Severity.Error,
        "{0} names the state '{1}', which '{2}' does not have.", "{3}");

    public static readonly DiagnosticDescriptor Unreachable = new("BOS1171", Severity.Warning,
        "No transition leads '{0}' from '{1}' to '{2}'.", "Add a transition to '{2}', or remove the state.");

    public static readonly DiagnosticDescriptor TransitionsWithoutStates = new("BOS1172", Severity.Error,
        "'{0}' has transitions but no states.", "Add its states, the first one being where a record starts: 'states: Open, Closed'.");

    public static readonly DiagnosticDescriptor StaysWhereItIs = new("BOS1174", Severity.Error,
        "The transition '{0}' leads from '{1}' to '{1}'.", "Take '{1}' off one side.");

    public static readonly DiagnosticDescriptor NeedsField = new("BOS1152", Severity.Error,
        "{0} needs '{1}', which is {2}.", "{3}");

    public static readonly DiagnosticDescriptor SetsField = new("BOS1153", Severity.Error,
        "{0} sets '{1}', which is {2}.", "{3}");

    public static readonly DiagnosticDescriptor NeedsAndSets = new("BOS1154", Severity.Error,
        "{0} both needs and sets '{1}'.", "Keep one of the two: what it sets nobody has to fill in.");
}
