namespace BusinessOS.Build.Compile.Code;

/// <summary>BOS3110–3119: hooks, endpoints, activities and pages the owner wrote that the runtime could not use. A retired code stays here, commented out.</summary>
public static class CodeDiagnostics
{
    public static readonly DiagnosticDescriptor HookTarget = new("BOS3110", Severity.Error,
        "'{0}' is not an entity of this app or of one it uses.", "Name the class of an entity: RecordHooks<{1}>.");

    public static readonly DiagnosticDescriptor HookApp = new("BOS3111", Severity.Error,
        "'{0}' belongs to the app {1}, which this app does not use.", "Add '{1}' to 'uses' in app.yaml.");

    public static readonly DiagnosticDescriptor HookOfLines = new("BOS3112", Severity.Error,
        "'{0}' records live as lines in '{1}' and change with it.", "Write RecordHooks<{1}>; its change has the lines.");

    public static readonly DiagnosticDescriptor CodeClass = new("BOS3113", Severity.Error,
        "The runtime cannot make a '{0}': {1}.", "Make it a public class without type parameters, with a constructor that takes nothing.");

    public static readonly DiagnosticDescriptor EndpointAddress = new("BOS3114", Severity.Error,
        "The endpoint '{0}' {1}.", "Write [Endpoint(\"GET\", \"overdue/{{days}}\")] above the class: a method, and words and holes; each hole is a property of the request.");

    public static readonly DiagnosticDescriptor SameAddress = new("BOS3115", Severity.Error,
        "'{0}' and '{1}' both answer {2}.", "Give one of them another address.");

    public static readonly DiagnosticDescriptor Activity = new("BOS3116", Severity.Error,
        "The step runs '{0}', and {1}.", "Write a public class {0} : AppActivity in code/, with a public property for each value.");

    public static readonly DiagnosticDescriptor ActivityValue = new("BOS3117", Severity.Error,
        "'{0}' has no property '{1}' to give a value to.", "{2}");

    public static readonly DiagnosticDescriptor CustomPage = new("BOS3118", Severity.Error,
        "The page '{0}' shows '{1}', and {2}.", "Write code/{1}.razor that begins with @page \"{3}\".");

    public static readonly DiagnosticDescriptor PageAddress = new("BOS3119", Severity.Error,
        "The address '{0}' {1}.", "Begin it with '/{2}/pages/' and end it as no other page does.");
}
