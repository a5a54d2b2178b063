namespace BusinessOS.Build.Testing;

/// <summary>BOS3400–3409, and what is our own: generated tests. A retired code stays here, commented out.</summary>
public static class TestDiagnostics
{
    public static readonly DiagnosticDescriptor NothingToTest = new("BOS3400", Severity.Error,
        "No test's name holds '{0}'.", "Names are like LoanAccessTests.Member_may_not_delete_a_Loan; without --filter all of them run.");

    public static readonly DiagnosticDescriptor NotRun = new("BOS3401", Severity.Error,
        "The tests could not be run: {0}", "Check --database, and that the apps start with `bos run`.");

    public static readonly DiagnosticDescriptor NotCompiled = new("BOS9040", Severity.Error,
        "The generated tests do not compile: {0}", "This is a defect of ours; the app itself is not concerned.");
}
