namespace BusinessOS.Build.Renaming;

/// <summary>BOS3300–3399: why something cannot be called otherwise. A retired code stays here, commented out.</summary>
public static class RenameDiagnostics
{
    public static readonly DiagnosticDescriptor Unknown = new("BOS3300", Severity.Error,
        "There is no '{0}' in {1}.", "{2}");

    public static readonly DiagnosticDescriptor Ambiguous = new("BOS3301", Severity.Error,
        "'{0}' can mean {1}.", "Say which one: {2}.");

    public static readonly DiagnosticDescriptor NoName = new("BOS3302", Severity.Error,
        "'{0}' is not a name.", "Use a C# name such as '{1}'.");

    public static readonly DiagnosticDescriptor Taken = new("BOS3303", Severity.Error,
        "There is a {0} '{1}' already.", "Choose another name, or rename that one first.");

    public static readonly DiagnosticDescriptor SameName = new("BOS3304", Severity.Error,
        "The {0} is called '{1}' already.", "");

    public static readonly DiagnosticDescriptor OtherMeaning = new("BOS3305", Severity.Error,
        "'{0}' would mean something else here once {1} is called '{2}'.", "Rename what stands in the way here first, or choose another name.");

    public static readonly DiagnosticDescriptor InText = new("BOS3306", Severity.Warning,
        "'{0}' stands in a text here, and texts are left as they are.", "Change it by hand if it means what is called '{1}' now.");

    public static readonly DiagnosticDescriptor Mistakes = new("BOS3307", Severity.Error,
        "Nothing was renamed: with the name '{0}' the apps have mistakes.", "Choose another name, or put the mistakes right by hand first.");
}
