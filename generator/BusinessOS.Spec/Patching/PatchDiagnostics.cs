namespace BusinessOS.Spec.Patching;

/// <summary>The problems of patching: BOS0100-0199. The first placeholder is the operation in plain words.</summary>
public static class PatchDiagnostics
{
    public static readonly DiagnosticDescriptor Unknown = new("BOS0100", Severity.Error,
        "{0}: there is no {1} '{2}'.", "{3}");

    public static readonly DiagnosticDescriptor Exists = new("BOS0101", Severity.Error,
        "{0}: the {1} '{2}' exists already.", "Change it, or choose another name.");

    public static readonly DiagnosticDescriptor NoName = new("BOS0102", Severity.Error,
        "{0}: '{1}' is not a name.", "Use a C# name such as '{2}'.");

    public static readonly DiagnosticDescriptor OtherRole = new("BOS0103", Severity.Error,
        "{0}: a grant in the list is for '{1}'.", "Give each role its own operation.");

    public static readonly DiagnosticDescriptor OpenToAll = new("BOS0104", Severity.Warning,
        "{0}: no grant is left on '{1}', so everybody with a role may do everything with it.", "Say who may: for example 'Manager: all'.");

    public static readonly DiagnosticDescriptor NotJson = new("BOS0110", Severity.Error,
        "The operations are not JSON: {0}", "Answer with an object that has the list 'operations'.");

    public static readonly DiagnosticDescriptor UnknownOperation = new("BOS0111", Severity.Error,
        "operations[{0}]: '{1}' is not an operation.", "{2}");

    public static readonly DiagnosticDescriptor BadOperation = new("BOS0112", Severity.Error,
        "operations[{0}] ({1}): {2}", "Give every member the shape the schema says.");
}
