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
}
