namespace BusinessOS.Build.Seeds;

/// <summary>BOS3510–3529: what is wrong in an app's seed files. A retired code stays here, commented out.</summary>
internal static class SeedDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownEntity = new("BOS3510", Severity.Error,
        "There is no entity '{0}' these records could be of.", "{1}");

    public static readonly DiagnosticDescriptor UnknownColumn = new("BOS3511", Severity.Error,
        "'{0}' has no field '{1}'.", "{2}");

    public static readonly DiagnosticDescriptor NotGiven = new("BOS3512", Severity.Error,
        "'{0}' {1}; it cannot be given here.", "{2}");

    public static readonly DiagnosticDescriptor ColumnTwice = new("BOS3513", Severity.Error,
        "The column '{0}' is there twice.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor DoesNotFit = new("BOS3514", Severity.Error,
        "'{0}' is no value for {1}.", "Write {2}.");

    public static readonly DiagnosticDescriptor Missing = new("BOS3515", Severity.Error,
        "{0} is needed, and this record has none.", "Give it a value{1}.");

    public static readonly DiagnosticDescriptor LeadsNowhere = new("BOS3516", Severity.Error,
        "There is no record of '{0}' that is called '{1}'.", "{2}");

    public static readonly DiagnosticDescriptor DuplicateKey = new("BOS3517", Severity.Error,
        "The key '{0}' has a record already, in {1}.", "Give each record a key of its own; records are told apart by it for good.");

    public static readonly DiagnosticDescriptor NoKey = new("BOS3518", Severity.Error,
        "The records of '{0}' cannot be told apart.", "Add a column 'key' with a value of its own for each record, or a unique field.");

    public static readonly DiagnosticDescriptor BrokenRow = new("BOS3519", Severity.Error,
        "This row cannot be read: {0}", "Put values with quotes, separators or line breaks in double quotes, and write a quote within them twice.");

    public static readonly DiagnosticDescriptor WrongWidth = new("BOS3520", Severity.Error,
        "This row has {0} values, and there are {1} columns.", "Check its separators; a value that holds one stands in double quotes.");

    public static readonly DiagnosticDescriptor Empty = new("BOS3521", Severity.Warning,
        "The file holds no records.", "Write the names of fields in the first row and a record in each row below, or delete the file.");
}
