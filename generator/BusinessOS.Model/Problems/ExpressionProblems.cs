namespace BusinessOS.Model.Problems;

/// <summary>
/// Problems of C# expressions that can be seen without the compiler: BOS1130-1169. The first argument always names the
/// expression, "The formula of 'Loan.Late'". A retired code stays here, commented out.
/// </summary>
internal static class ExpressionProblems
{
    public static readonly DiagnosticDescriptor Empty = new("BOS1130", Severity.Error,
        "{0} is empty.", "Write a C# expression, or leave it out.");

    public static readonly DiagnosticDescriptor Unbalanced = new("BOS1131", Severity.Error,
        "{0} has a '{1}' without its counterpart.", "Add the missing bracket, or take this one away.");

    public static readonly DiagnosticDescriptor OpenText = new("BOS1132", Severity.Error,
        "{0} has text whose closing quote is missing.", "Close it with another double quote.");

    public static readonly DiagnosticDescriptor SingleQuotes = new("BOS1133", Severity.Error,
        "{0} has '{1}' in single quotes, which C# keeps for single characters.", "Put text in double quotes: \"{1}\".");

    public static readonly DiagnosticDescriptor StrangeCharacter = new("BOS1134", Severity.Error,
        "{0} has the character {1}, which has no meaning in an expression.", "Take it away; text goes in straight double quotes.");

    public static readonly DiagnosticDescriptor Statement = new("BOS1135", Severity.Error,
        "{0} has '{1}', which belongs to a statement, not to an expression.",
        "Write one expression that yields a value; longer code goes in a method under code/.");

    public static readonly DiagnosticDescriptor Assignment = new("BOS1136", Severity.Error,
        "{0} has '{1}', which would change a value.", "Compare with '=='; change fields in a workflow's 'set'.");

    public static readonly DiagnosticDescriptor Comment = new("BOS1137", Severity.Error,
        "{0} has a comment inside.", "Write it behind '#' on a YAML line of its own.");

    public static readonly DiagnosticDescriptor TooLong = new("BOS1138", Severity.Error,
        "{0} has more than {1} characters.", "Move it into a method under code/ and call that.");

    public static readonly DiagnosticDescriptor TooDeep = new("BOS1139", Severity.Error,
        "{0} nests brackets or conditionals deeper than {1} levels.", "Move parts of it into formulas of their own.");

    public static readonly DiagnosticDescriptor FormulaCycle = new("BOS1140", Severity.Error,
        "The formula '{0}' needs its own result: {1}.", "Break the circle: one of these formulas must do without the others.");

    public static readonly DiagnosticDescriptor UnknownFormulaType = new("BOS1141", Severity.Error,
        "What the formula '{0}' yields cannot be seen from its expression{1}.", "{2}");

    public static readonly DiagnosticDescriptor FormulaYieldsNoField = new("BOS1142", Severity.Error,
        "The formula '{0}' yields {1}, which a formula cannot hold.", "{2}");

    public static readonly DiagnosticDescriptor FormulaTypeDiffers = new("BOS1143", Severity.Error,
        "The formula '{0}' yields {1}, but 'as' says {2}.", "Change 'as', or the expression.");

    public static readonly DiagnosticDescriptor NotACondition = new("BOS1144", Severity.Error,
        "{0} must be true or false, but it yields {1}.", "Write a comparison, such as 'Amount > 100'.");

    public static readonly DiagnosticDescriptor BinaryNumber = new("BOS1145", Severity.Error,
        "{0} mixes exact numbers with a binary one.", "Put an m behind the point number, as in 0.2m, or (decimal) before the calculation.");

    public static readonly DiagnosticDescriptor DateArithmetic = new("BOS1146", Severity.Error,
        "{0} calculates with a date as if it were a number.",
        "Write 'DueOn.AddDays(14)' to move a date, and 'DueOn.DayNumber - Today.DayNumber' for the days between two.");

    public static readonly DiagnosticDescriptor ChoiceComparedWithText = new("BOS1147", Severity.Error,
        "{0} compares a choice with the text {1}.", "Write {2}.");

    public static readonly DiagnosticDescriptor UnknownChoiceValue = new("BOS1148", Severity.Error,
        "{0} names '{1}', but '{2}' is not a value of it.", "{3}");

    public static readonly DiagnosticDescriptor UnknownRoleInCheck = new("BOS1149", Severity.Error,
        "{0} asks for the role '{1}', which the app does not have.", "{2}");

    public static readonly DiagnosticDescriptor UnknownTeamInCheck = new("BOS1082", Severity.Error,
        "{0} asks for the team '{1}', which the app does not have.", "{2}");

    public static readonly DiagnosticDescriptor WholeNumberDivision = new("BOS1150", Severity.Warning,
        "{0} divides whole numbers, which drops what is behind the point.", "Write (decimal) before the first number to keep it.");

    public static readonly DiagnosticDescriptor ValueDoesNotFit = new("BOS1151", Severity.Error,
        "{0} yields {1}, but '{2}' holds {3}.", "{4}");
}
