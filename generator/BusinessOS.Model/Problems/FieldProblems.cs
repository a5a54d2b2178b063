namespace BusinessOS.Model.Problems;

/// <summary>Problems of one field: BOS1060-1109. A retired code stays here, commented out.</summary>
internal static class FieldProblems
{
    public static readonly DiagnosticDescriptor UnknownType = new("BOS1060", Severity.Error,
        "The field '{0}' has an unknown type, '{1}'.", "{2}");

    public static readonly DiagnosticDescriptor AttributeDoesNotFit = new("BOS1061", Severity.Error,
        "'{0}' means nothing for the {1} field '{2}'.", "Remove '{0}', or change the type.");

    public static readonly DiagnosticDescriptor BadBound = new("BOS1063", Severity.Error,
        "The bound '{0}' of '{1}' is not {2}.", "Write it like {3}.");

    public static readonly DiagnosticDescriptor MinAboveMax = new("BOS1064", Severity.Error,
        "The lowest value of '{0}' ({1}) is above the highest ({2}).", "Swap them.");

    public static readonly DiagnosticDescriptor BadLength = new("BOS1065", Severity.Error,
        "'{0}' cannot have a length of {1}.", "Write a length from {2} to {3}.");

    public static readonly DiagnosticDescriptor BadPattern = new("BOS1066", Severity.Error,
        "The pattern of '{0}' is not a regular expression: {1}", "Correct it, or leave it out.");

    public static readonly DiagnosticDescriptor BacktrackingPattern = new("BOS1067", Severity.Error,
        "The pattern of '{0}' looks around or back, which can take for ever on long text.",
        "Write it without (?=…), (?!…), (?<=…), (?>…) and back references.");

    public static readonly DiagnosticDescriptor BadNumberPattern = new("BOS1068", Severity.Error,
        "'{1}' is not a pattern for the auto-number '{0}'.", "Write the counter as zeros in braces, once, at most {2} of them: 'LN-{{0000}}'; with the year or year and month beside it, once, to begin again with them: 'LN-{{yyyy}}{{MM}}-{{0000}}'.");

    public static readonly DiagnosticDescriptor UnknownCurrency = new("BOS1069", Severity.Error,
        "The currency '{1}' of '{0}' is not an ISO 4217 code.", "Write three capital letters, such as EUR or USD, or the choice that says it for each record.");

    public static readonly DiagnosticDescriptor CurrencyWithoutMoney = new("BOS1070", Severity.Error,
        "The formula '{0}' has a currency but yields {1}.", "Remove 'currency', or write 'as: money'.");

    public static readonly DiagnosticDescriptor BadAs = new("BOS1072", Severity.Error,
        "'{1}' is not a type the formula '{0}' can yield.", "{2}");

    public static readonly DiagnosticDescriptor UnquotedText = new("BOS1073", Severity.Error,
        "{0} is a C# expression, and '{1}' is none.", "Text needs double quotes inside single ones: '\"{1}\"'.");

    public static readonly DiagnosticDescriptor UnknownChoice = new("BOS1074", Severity.Error,
        "{0} is '{1}', which is not one of its values.", "{2}");

    public static readonly DiagnosticDescriptor ValidationField = new("BOS1076", Severity.Error,
        "The validation '{0}' stands at '{1}', which is not a field of '{2}' that somebody fills in.", "{3}");

    public static readonly DiagnosticDescriptor RollupSource = new("BOS1078", Severity.Error,
        "The rollup '{0}' looks at '{1}', which is no entity of this app.", "{2}");

    public static readonly DiagnosticDescriptor RollupWay = new("BOS1079", Severity.Error,
        "The rollup '{0}' cannot tell which records of '{1}' belong to a record of '{2}'.", "{3}");

    public static readonly DiagnosticDescriptor RollupField = new("BOS1080", Severity.Error,
        "The rollup '{0}' makes {1} of '{2}', which is {3}.", "{4}");

    public static readonly DiagnosticDescriptor UnknownMeasure = new("BOS1081", Severity.Error,
        "'{1}' is nothing the rollup '{0}' can make of records.", "{2}");

    public static readonly DiagnosticDescriptor DefaultOutOfBounds = new("BOS1075", Severity.Error,
        "The default of '{0}' ({1}) is outside what the field allows ({2}).", "Change the default or the bounds.");

    public static readonly DiagnosticDescriptor DefaultOutOfReach = new("BOS1102", Severity.Error,
        "The default of '{0}' needs '{1}', which is not at hand when a record is made.",
        "Name what is filled in, formulas over it, or a field two references away at most: of what is worked out there, only formulas of the first.");

    public static readonly DiagnosticDescriptor DefaultCycle = new("BOS1103", Severity.Error,
        "The default of '{0}' needs its own value: {1}.", "Break the circle: one of these defaults must do without the others.");

    public static readonly DiagnosticDescriptor NeverSeen = new("BOS1077", Severity.Warning,
        "Nobody ever sees '{0}', and nothing uses it.", "Remove the field, or correct its condition.");

    public static readonly DiagnosticDescriptor UnknownColour = new("BOS1100", Severity.Error,
        "{0} has the colour '{1}', which there is not.", "{2}");

    public static readonly DiagnosticDescriptor UnknownZone = new("BOS1430", Severity.Error,
        "The zone '{1}' of '{0}' is none there is.", "{2}");

    public static readonly DiagnosticDescriptor SignedByExpression = new("BOS1426", Severity.Error,
        "{0} would sign '{1}', which only a person can.", "Ask for it: needs: [{1}], or write 'null' to clear it.");

    public static readonly DiagnosticDescriptor LookupWay = new("BOS1101", Severity.Error,
        "The lookup '{0}' shows '{1}', which is {2}.", "{3}");
}
