namespace BusinessOS.Model.Problems;

/// <summary>Problems of lines and of the records that are lines: BOS1110-1119. A retired code stays here, commented out.</summary>
internal static class LinesProblems
{
    public static readonly DiagnosticDescriptor UnknownLine = new("BOS1110", Severity.Error,
        "The lines '{0}' are to be records of '{1}', which is no entity of this app.", "{2}");

    public static readonly DiagnosticDescriptor UnclearWay = new("BOS1111", Severity.Error,
        "The lines '{0}' cannot tell which records of '{1}' belong to a record of '{2}'.", "{3}");

    public static readonly DiagnosticDescriptor OwnedTwice = new("BOS1112", Severity.Error,
        "The records of '{1}' are lines of '{2}' already, so they cannot be lines of '{0}' too.", "Give each its own entity.");

    public static readonly DiagnosticDescriptor LinesOfLines = new("BOS1113", Severity.Error,
        "'{0}' has lines, and its records are lines of '{1}' themselves.", "Lines have no lines: keep one of the two levels, and refer to the other.");

    public static readonly DiagnosticDescriptor NotItsOwn = new("BOS1114", Severity.Error,
        "The records of '{0}' live as lines in '{1}', so they have no {2} of their own.", "{3}");

    public static readonly DiagnosticDescriptor ReferredTo = new("BOS1115", Severity.Error,
        "'{0}' refers to '{1}', whose records live as lines in '{2}'.", "Refer to '{3}' instead.");

    public static readonly DiagnosticDescriptor NotAValue = new("BOS1116", Severity.Error,
        "{0} names the lines '{1}', which are no single value.", "Add a rollup such as 'count {2}', and name that.");
}
