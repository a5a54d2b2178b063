namespace BusinessOS.Build.Compile;

/// <summary>BOS3000–3099: what the C# and Razor compilers found. A retired code stays here, commented out.</summary>
public static class CompileDiagnostics
{
    public static readonly DiagnosticDescriptor CSharp = new("BOS3000", Severity.Error,
        "{0} ({1})", "");

    public static readonly DiagnosticDescriptor UnknownName = new("BOS3001", Severity.Error,
        "There is no '{0}' here.", "{1}");

    public static readonly DiagnosticDescriptor UnknownMember = new("BOS3002", Severity.Error,
        "'{0}' has no '{1}'.", "{2}");

    public static readonly DiagnosticDescriptor WrongType = new("BOS3003", Severity.Error,
        "This yields {0}, but {1} is needed here.", "Change the expression, or the type of the field.");

    public static readonly DiagnosticDescriptor NotTranslatable = new("BOS3004", Severity.Error,
        "{0} cannot be used here, because the database must understand this expression too.",
        "Write `Equipment.Available` instead of `Equipment?.Available`: an empty reference makes the whole comparison false by itself. Use &&, ||, == and ?: instead of patterns and switch.");

    public static readonly DiagnosticDescriptor WrongOperator = new("BOS3005", Severity.Error,
        "'{0}' does not go with {1} and {2}.", "{3}");

    public static readonly DiagnosticDescriptor Syntax = new("BOS3006", Severity.Error,
        "This is not a complete C# expression: {0}", "Check brackets and quotes.");

    public static readonly DiagnosticDescriptor BannedApi = new("BOS3020", Severity.Error,
        "'{0}' may not be used in an app: {1}.", "Use values, text, dates, collections, LINQ in memory and the app's own types; data is reached through records, the outside through workflows.");

    public static readonly DiagnosticDescriptor TooDeep = new("BOS3021", Severity.Error,
        "The code nests deeper than {0} levels here.", "Break it up into methods; a bracket may be missing or there too often.");

    public static readonly DiagnosticDescriptor UnboundedSize = new("BOS3022", Severity.Error,
        "'{0}' may ask for more than {1} of what is made here.", "Write a number up to {1}, or Math.Min(…, {1}): an expression is worked out for every record.");

    public static readonly DiagnosticDescriptor OwnerCode = new("BOS3030", Severity.Error,
        "{0} ({1})", "");

    public static readonly DiagnosticDescriptor SdkMissing = new("BOS3090", Severity.Error,
        "The Razor compiler of the .NET SDK was not found under '{0}'.", "Install the .NET SDK 10 from https://dotnet.microsoft.com/download; a runtime alone is not enough.");

    public static readonly DiagnosticDescriptor ReferencePackMissing = new("BOS3091", Severity.Error,
        "The .NET SDK under '{1}' has no reference assemblies for {0}.", "Install the .NET SDK 10 again: its 'packs' folder is incomplete.");

    public static readonly DiagnosticDescriptor RuntimeMissing = new("BOS3092", Severity.Error,
        "The folder '{0}' does not hold the BusinessOS runtime.", "Build the host first, or name the folder it was published to.");

    public static readonly DiagnosticDescriptor OurDefect = new("BOS9001", Severity.Error,
        "The generated file '{0}' does not compile: {1} ({2})", "This is a defect of BusinessOS, not of your app. Please report it with your spec.");
}
