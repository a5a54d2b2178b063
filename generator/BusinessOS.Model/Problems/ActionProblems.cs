namespace BusinessOS.Model.Problems;

/// <summary>Problems of actions: BOS1460-1479. A retired code stays here, commented out.</summary>
internal static class ActionProblems
{
    public static readonly DiagnosticDescriptor DoesNothing = new("BOS1460", Severity.Warning,
        "The action '{0}.{1}' does nothing: it sets nothing, asks for nothing, and no workflow waits for it.",
        "Say what it sets, 'set: {{ Field: value }}', or add a workflow with 'on: {0} action {1}'.");

    public static readonly DiagnosticDescriptor CalledLikeTransition = new("BOS1461", Severity.Error,
        "The action '{0}' of '{1}' is called like the step '{2}'.", "Give it another name: people and programs call both by it.");

    public static readonly DiagnosticDescriptor UnknownAction = new("BOS1462", Severity.Error,
        "{0} waits for the action '{1}', which '{2}' does not have.", "{3}");

    public static readonly DiagnosticDescriptor NeverPossible = new("BOS1463", Severity.Warning,
        "The condition of the action '{0}' never holds, so nobody can take it.", "Change the condition, or remove the action.");
}
