namespace BusinessOS.Model.Problems;

/// <summary>Problems of maps: BOS1440-1449. A retired code stays here, commented out.</summary>
internal static class MapProblems
{
    public static readonly DiagnosticDescriptor NoPlace = new("BOS1440", Severity.Error,
        "The map '{0}' does not say where '{1}' is: there is not exactly one location.", "{2}");

    public static readonly DiagnosticDescriptor BadPlace = new("BOS1441", Severity.Error,
        "The map '{0}' cannot show records at '{1}'.", "Write 'by' with a location field. {2}");
}
