namespace BusinessOS.Model.Problems;

/// <summary>Problems of views of lists: BOS1470-1474. A retired code stays here, commented out.</summary>
internal static class ViewProblems
{
    public static readonly DiagnosticDescriptor SaysNothing = new("BOS1470", Severity.Error,
        "The view '{0}.{1}' is the list as it is.", "Say 'where', 'sort' or 'fields', or remove it.");

    public static readonly DiagnosticDescriptor BadSort = new("BOS1471", Severity.Error,
        "The view '{0}.{1}' cannot be sorted by '{2}'.", "Write a field, and 'desc' behind it for the highest first: 'DueOn desc'.");
}
