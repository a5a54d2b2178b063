namespace BusinessOS.Model.Problems;

/// <summary>Problems of amounts in a currency of each record's own: BOS1427-1430. A retired code stays here, commented out.</summary>
internal static class CurrencyProblems
{
    public static readonly DiagnosticDescriptor NoCurrencyField = new("BOS1427", Severity.Error,
        "The currency of '{0}' is '{1}', which is {2}.",
        "Name a required choice of ISO 4217 codes that everybody may read, of this record or of one it refers to: 'Currency: choice EUR | USD required'.");

    public static readonly DiagnosticDescriptor Mixed = new("BOS1428", Severity.Error,
        "{0} would add up '{1}' in different currencies.", "{2}");

    public static readonly DiagnosticDescriptor FormulaSaysNone = new("BOS1429", Severity.Error,
        "The formula '{0}' is made of '{1}', whose currency is each record's own, and does not say in which it is itself.",
        "Write 'currency:' with the same choice, or with the code of the currency it comes to.");
}
