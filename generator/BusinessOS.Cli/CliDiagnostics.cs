using BusinessOS.Diagnostics;

namespace BusinessOS.Cli;

/// <summary>BOS3200–3299, and BOS6140–6142 of `bos explain`: what the command line was given. A retired code stays here, commented out.</summary>
internal static class CliDiagnostics
{
    public static readonly DiagnosticDescriptor NoSuchFile = new("BOS3200", Severity.Error,
        "There is no file '{0}'.", "Check the path; - reads the text from standard input.");

    public static readonly DiagnosticDescriptor AppWasEdited = new("BOS3201", Severity.Error,
        "The text has changed, and so has the app made of it in '{0}': your changes there are kept.",
        "Run that folder (`bos run {0}`), or make a new app of the text with `bos new`.");

    public static readonly DiagnosticDescriptor HostEnded = new("BOS3202", Severity.Error,
        "The app did not start. {0}");

    public static readonly DiagnosticDescriptor PortInUse = new("BOS3204", Severity.Error,
        "The port {0} is in use by another program.", "Choose another with --port.");

    public static readonly DiagnosticDescriptor NotAnswerable = new("BOS3205", Severity.Error,
        "{0} cannot be answered by {1}: {2}", "Use the record's fields, comparisons, arithmetic, User, Today and Now; what only C# can work out goes in a label, a default or code/.");

    public static readonly DiagnosticDescriptor NotProved = new("BOS3206", Severity.Error,
        "Whether the databases can answer the apps' expressions could not be found out: {0}", "Build the solution again; if it stays, this is a defect of ours.");

    public static readonly DiagnosticDescriptor TextAndApps = new("BOS3203", Severity.Error,
        "A text is run alone: '{0}' stands beside other arguments.", "Make an app of it first with `bos new`, then run the folders together.");

    public static readonly DiagnosticDescriptor NoSuchRole = new("BOS6140", Severity.Error, "The app has no role '{0}'.", "{1}");

    public static readonly DiagnosticDescriptor NoSuchEntity = new("BOS6141", Severity.Error, "The app has no entity '{0}'.", "{1}");

    public static readonly DiagnosticDescriptor NoSuchField = new("BOS6142", Severity.Error, "'{0}' has no field '{1}'.", "{2}");
}
