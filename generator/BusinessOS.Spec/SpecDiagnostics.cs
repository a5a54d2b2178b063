namespace BusinessOS.Spec;

/// <summary>The problems of reading, writing, patching and locking specs: BOS0001-0999. A number is never used twice.</summary>
public static class SpecDiagnostics
{
    public static readonly DiagnosticDescriptor NoApp = new("BOS0001", Severity.Error,
        "There is no app here: no file 'app.yaml' was given.", "Write an 'app.yaml' that begins with 'app: my-app'.");

    public static readonly DiagnosticDescriptor TooLarge = new("BOS0002", Severity.Error,
        "The file has {0} bytes; a spec's file may have {1}.", "Split it: one file per entity, page and workflow.");

    public static readonly DiagnosticDescriptor NotText = new("BOS0003", Severity.Error,
        "The file is not text in UTF-8.", "Save it as UTF-8, or take it out of the app's folder.");

    public static readonly DiagnosticDescriptor NotYaml = new("BOS0004", Severity.Error,
        "This cannot be read as YAML: {0}.", "Check indentation, quotes and brackets here and in the line above.");

    public static readonly DiagnosticDescriptor ColonInValue = new("BOS0005", Severity.Error,
        "The value of '{0}' holds ': ', which YAML takes for another key.", "Put the whole value in single quotes: {0}: '{1}'");

    public static readonly DiagnosticDescriptor StrayKey = new("BOS0006", Severity.Error,
        "The key '{0}' does not belong to what stands above it.", "Indent it like its neighbours.");

    public static readonly DiagnosticDescriptor NeedsQuotes = new("BOS0007", Severity.Error,
        "A text cannot begin with '{0}' in YAML.", "Put the text in quotes.");

    public static readonly DiagnosticDescriptor Tab = new("BOS0008", Severity.Error,
        "YAML does not indent with tabs.", "Use spaces.");

    public static readonly DiagnosticDescriptor OpenQuote = new("BOS0009", Severity.Error,
        "The quote {0} that opens here is never closed.", "Add the closing {0}.");

    public static readonly DiagnosticDescriptor OpenBracket = new("BOS0014", Severity.Error,
        "The '{0}' that opens here is never closed.", "Add the closing '{1}'.");

    public static readonly DiagnosticDescriptor TooDeep = new("BOS0010", Severity.Error,
        "The file nests deeper than {0} levels, which no spec does.", "Check its indentation and brackets.");

    public static readonly DiagnosticDescriptor Indirection = new("BOS0011", Severity.Error,
        "'{0}' is a YAML {1}; specs say everything where it belongs.", "Write the value out.");

    public static readonly DiagnosticDescriptor SecondDocument = new("BOS0012", Severity.Error,
        "A second document begins here; a spec's file holds one.", "Move it to a file of its own.");

    public static readonly DiagnosticDescriptor EmptyFile = new("BOS0013", Severity.Error,
        "The file is empty.", "Begin it with '{0}: {1}', or delete it.");

    public static readonly DiagnosticDescriptor UnknownKey = new("BOS0020", Severity.Error,
        "'{0}' is not a key of {1}.", "{2}");

    public static readonly DiagnosticDescriptor DuplicateKey = new("BOS0021", Severity.Error,
        "'{0}' is written twice.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor WrongShape = new("BOS0022", Severity.Error,
        "{0} must be {1}, but this is {2}.", "Write {1}.");

    public static readonly DiagnosticDescriptor MissingKey = new("BOS0023", Severity.Error,
        "{0} has no '{1}'.", "Add a line '{1}: {2}'.");

    public static readonly DiagnosticDescriptor DefinedTwice = new("BOS0024", Severity.Error,
        "The {0} '{1}' is written twice, here and in {2}.", "Rename one of them, or put both together.");

    public static readonly DiagnosticDescriptor FileNotRead = new("BOS0025", Severity.Warning,
        "This file is not part of the spec: only app.yaml and the folders entities, pages and workflows are read.", "{0}");

    public static readonly DiagnosticDescriptor NoNameInLabel = new("BOS0026", Severity.Error,
        "No C# name can be made from '{0}'.", "Use at least one letter.");

    public static readonly DiagnosticDescriptor NotWholeNumber = new("BOS0027", Severity.Error,
        "'{0}' must be a whole number from 0, not '{1}'.", "Write digits only, such as 80.");

    public static readonly DiagnosticDescriptor NotTrueOrFalse = new("BOS0028", Severity.Error,
        "'{0}' must be true or false, not '{1}'.", "Write 'true' or 'false'.");

    public static readonly DiagnosticDescriptor ListedButMissing = new("BOS0029", Severity.Error,
        "'{0}' is listed here, but there is no {1} of that name.", "Add the file '{2}', or take the name off the list.");

    public static readonly DiagnosticDescriptor UnknownFieldPiece = new("BOS0030", Severity.Error,
        "'{0}' is not understood in the field '{1}'.", "{2}");

    public static readonly DiagnosticDescriptor FieldLacks = new("BOS0031", Severity.Error,
        "The {0} field '{1}' does not say {2}.", "Write it like '{1}: {3}'.");

    public static readonly DiagnosticDescriptor NothingBehind = new("BOS0032", Severity.Error,
        "Nothing stands behind '{0}'.", "Write a C# expression behind it, or take '{0}' away.");

    public static readonly DiagnosticDescriptor BadRange = new("BOS0033", Severity.Error,
        "'{0}' is not a range.", "Write the lowest, two dots, the highest: {1}.");

    public static readonly DiagnosticDescriptor SaidTwice = new("BOS0034", Severity.Error,
        "The field '{0}' says its {1} twice: within 'type' and as a key.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor BadTransition = new("BOS0035", Severity.Error,
        "The transition '{0}' does not say {1}.", "Write it like '{0}: Requested -> Approved by Manager when Amount < 100'.");

    public static readonly DiagnosticDescriptor EmptyItem = new("BOS0036", Severity.Error,
        "The list has an empty item.", "Take away the comma or dash that stands too much.");

    public static readonly DiagnosticDescriptor EmptyGrant = new("BOS0037", Severity.Error,
        "The grant to '{0}' does not say what is allowed.", "Write 'read', 'create', 'update', 'delete' (several with commas) or 'all'.");

    public static readonly DiagnosticDescriptor StepKind = new("BOS0038", Severity.Error,
        "A step does one thing: set, create, mail or webhook; this one has {0}.", "Write it like '- set: {{ Priority: LoanPriority.High }}'.");

    public static readonly DiagnosticDescriptor NoFields = new("BOS0045", Severity.Error,
        "This {0} names no field.", "Write it like '{1}'.");

    public static readonly DiagnosticDescriptor EmptyDenial = new("BOS0040", Severity.Error,
        "The denial to '{0}' does not say what is denied.", "Write 'read', 'create', 'update', 'delete' (several with commas) or 'all'.");

    public static readonly DiagnosticDescriptor NoOverlayTarget = new("BOS0210", Severity.Error,
        "'{0}' does not say which app's entity is extended.", "Write the app and the entity, such as 'extend: crm.Contact'.");

    public static readonly DiagnosticDescriptor OverlayLoosens = new("BOS0211", Severity.Error,
        "'{0}' cannot be made less {1} than its app makes it.", "Take '{1}' away here; what an entity demands can only be added to.");

    public static readonly DiagnosticDescriptor NoPicture = new("BOS0243", Severity.Warning,
        "There is no file '{0}', so pages do without that picture.", "{1}");

    public static readonly DiagnosticDescriptor NotPicture = new("BOS0244", Severity.Error,
        "'{0}' is no picture that pages show.", "Save it as PNG, JPEG or WebP. Drawings in SVG are not taken: they can hold scripts.");

    public static readonly DiagnosticDescriptor PictureTooLarge = new("BOS0245", Severity.Error,
        "The picture '{0}' has {1} KB; it may have {2}.", "Make it smaller: a logo is shown 28 pixels high, and 320 are plenty.");

    public static readonly DiagnosticDescriptor UnknownPaper = new("BOS0246", Severity.Error,
        "There is no paper '{0}' to print on.", "{1}");

    public static readonly DiagnosticDescriptor MenuEntryKind = new("BOS0240", Severity.Error,
        "An entry of the navigation says one of 'to', 'group' and 'in'; this one says {0}.",
        "Write a name alone, or something like '- {{ to: Loan, label: All loans }}'.");

    public static readonly DiagnosticDescriptor MenuKeyDoesNotFit = new("BOS0241", Severity.Error,
        "'{0}' means nothing beside '{1}' in the navigation.", "Take it away, or give it to the entries it is meant for.");

    public static readonly DiagnosticDescriptor MenuTooDeep = new("BOS0242", Severity.Error,
        "'{0}' cannot stand within '{1}': groups of the navigation hold entries and no further groups.", "Put it beside the group, or its entries into it.");

    public static readonly DiagnosticDescriptor EmptyShare = new("BOS0041", Severity.Error,
        "The rule under 'share' does not say what can be shared.", "Write it like 'read, update by Manager'.");

    public static readonly DiagnosticDescriptor NoRoleBehindBy = new("BOS0042", Severity.Error,
        "Nothing stands behind '{0}'.", "Name the roles that may share, or take '{0}' away: then whoever may read a record may share it.");
}
