namespace BusinessOS.Import;

/// <summary>BOS3480–3509: what a database, a sheet or an API's description was found to be when an app was made of it. A retired code stays here, commented out.</summary>
internal static class ImportDiagnostics
{
    public static readonly DiagnosticDescriptor NothingThere = new("BOS3480", Severity.Error,
        "There is nothing to import at '{0}'.", "Name a SQLite file, a .csv or .xlsx file, a folder of .csv files, an OpenAPI document, or a PostgreSQL connection string (Host=…;Database=…).");

    public static readonly DiagnosticDescriptor UnknownKind = new("BOS3481", Severity.Error,
        "What '{0}' holds cannot be told.", "Import a SQLite file, .csv, .xlsx, or an OpenAPI document in .json or .yaml.");

    public static readonly DiagnosticDescriptor NotReadable = new("BOS3482", Severity.Error,
        "'{0}' cannot be read: {1}", "Check that it opens in the program it comes from, and save it again there.");

    public static readonly DiagnosticDescriptor NoTables = new("BOS3483", Severity.Error,
        "'{0}' holds no {1} an app could be made of.", "{2}");

    public static readonly DiagnosticDescriptor DatabaseRefused = new("BOS3484", Severity.Error,
        "The database refused: {0}", "Check the connection string, and that its account may read the tables and the catalogue.");

    public static readonly DiagnosticDescriptor EmptySheet = new("BOS3485", Severity.Warning,
        "The sheet is empty; nothing was made of it.", "Write the columns' names in its first row, or take it out.");

    public static readonly DiagnosticDescriptor NoHeader = new("BOS3486", Severity.Warning,
        "No row with columns' names was found; they are called Column 1, Column 2 and so on.", "Write the columns' names in a first row and import again.");

    public static readonly DiagnosticDescriptor DuplicateHeader = new("BOS3487", Severity.Warning,
        "The column '{0}' is there twice; the second is called '{1}'.", "Give each column a name of its own.");

    public static readonly DiagnosticDescriptor BrokenRow = new("BOS3488", Severity.Warning,
        "This row is not written as CSV is: {0}", "Check its quotes and what was made of it; the rest of the file was read.");

    public static readonly DiagnosticDescriptor WrongWidth = new("BOS3489", Severity.Warning,
        "This row has {0} values, and there are {1} columns; what is too much was left out.", "Check its separators, and put values that hold one in quotes.");

    public static readonly DiagnosticDescriptor OpenApiProblem = new("BOS3490", Severity.Warning,
        "{0} ({1})", "Mend the document there; what could be read was imported.");

    public static readonly DiagnosticDescriptor NotOpenApi = new("BOS3491", Severity.Error,
        "This is not an OpenAPI document: {0}", "It begins with openapi: 3.0.x or 3.1.x and describes its schemas below components.");

    public static readonly DiagnosticDescriptor TooMany = new("BOS3492", Severity.Warning,
        "There are {0} {1}; an app has at most {2}, so these were left out: {3}", "Import the rest as an app of its own: name what it shall hold with --only.");

    public static readonly DiagnosticDescriptor UnknownOnly = new("BOS3493", Severity.Error,
        "There is no '{0}' to import.", "{1}");

    public static readonly DiagnosticDescriptor NoData = new("BOS3494", Severity.Warning,
        "An OpenAPI document holds no records; --with-data brings nothing.", "Import the database behind the API, or its export as .csv.");
}
