namespace BusinessOS.Model.Problems;

/// <summary>Problems of reports: BOS1455-1459. A retired code stays here, commented out.</summary>
internal static class ReportProblems
{
    public static readonly DiagnosticDescriptor NotATable = new("BOS1455", Severity.Error,
        "The report '{0}' has a table of '{1}', which is neither lines of '{2}' nor records that refer to it in one way.", "{3}");

    public static readonly DiagnosticDescriptor CannotSum = new("BOS1456", Severity.Error,
        "The report '{0}' cannot add up '{1}', which is {2}.", "Write 'sum' with columns that are an integer, decimal, money or percent. {3}");

    public static readonly DiagnosticDescriptor BadSection = new("BOS1457", Severity.Error,
        "A section of the report '{0}' {1}.", "A section has 'fields', or a 'table' with columns in 'fields' and perhaps 'sum', or 'text'.");

    public static readonly DiagnosticDescriptor UnknownHole = new("BOS1458", Severity.Error,
        "The report '{0}' says {{{1}}}, which is no field of '{2}' that can stand in a text.", "{3}");

    public static readonly DiagnosticDescriptor BadGroups = new("BOS1459", Severity.Error,
        "The report '{0}' cannot have groups by '{1}'.", "Write 'by' with Status, or a choice, reference or person. {2}");
}
