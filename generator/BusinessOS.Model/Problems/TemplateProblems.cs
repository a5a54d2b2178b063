namespace BusinessOS.Model.Problems;

/// <summary>Problems of text with holes: BOS1350-1359. A retired code stays here, commented out.</summary>
internal static class TemplateProblems
{
    public static readonly DiagnosticDescriptor Unbalanced = new("BOS1350", Severity.Error,
        "{0} has a brace without its counterpart.", "Close the hole, or double the brace to mean a brace.");

    public static readonly DiagnosticDescriptor EmptyHole = new("BOS1351", Severity.Error,
        "{0} has an empty hole.", "Write an expression between the braces, such as '{{Number}}', or take them away.");

    public static readonly DiagnosticDescriptor EmptyText = new("BOS1352", Severity.Error,
        "{0} is empty.", "Write a text, or leave it out.");

    public static readonly DiagnosticDescriptor TooLong = new("BOS1353", Severity.Error,
        "{0} has more than {1} characters.", "Shorten it; what is long belongs in a field or a file.");

    public static readonly DiagnosticDescriptor UnknownFormat = new("BOS1354", Severity.Error,
        "{0} has a hole with a format that writes neither numbers nor dates nor times.", "Write '0.00' or '#,0' for a number, 'd MMM yyyy' for a date, 'HH:mm' for a time; or leave the colon and what follows it out.");

    public static readonly DiagnosticDescriptor FormatInReport = new("BOS1355", Severity.Error,
        "A text of the report '{0}' writes '{1}' with a format, which texts of reports do not take.", "Write '{{{1}}}' alone: it stands there as on the record's page.");

    public static readonly DiagnosticDescriptor FormatDoesNotFit = new("BOS1356", Severity.Error,
        "{0} writes '{1}' with the format '{2}', but that is {3}.", "{4}");
}
