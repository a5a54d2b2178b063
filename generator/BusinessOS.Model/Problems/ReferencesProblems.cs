namespace BusinessOS.Model.Problems;

/// <summary>Problems of fields that refer to any number of records: BOS1400-1409. A retired code stays here, commented out.</summary>
internal static class ReferencesProblems
{
    public static readonly DiagnosticDescriptor InLines = new("BOS1400", Severity.Error,
        "'{0}' refers to any number of records, but the records of '{1}' live as lines in '{2}'.",
        "Let it refer to one, by 'reference', or give '{2}' the field.");

    public static readonly DiagnosticDescriptor DeletedWithOne = new("BOS1401", Severity.Error,
        "'{0}' refers to any number of records, and is to be '{1}' when one of them is deleted.",
        "Write 'clear', which takes the deleted one out, or 'restrict', which keeps it.");

    public static readonly DiagnosticDescriptor SetByStep = new("BOS1402", Severity.Error,
        "{0} sets '{1}', which refers to any number of records.", "People choose them; code in a hook or an activity may, too.");

    public static readonly DiagnosticDescriptor AskedOfAll = new("BOS1403", Severity.Error,
        "{0} asks any number of records of '{2}' at once for '{1}'.", "Ask each of them: '.Any(one => one.{1} …)', '.All(one => one.{1} …)'.");
}
