namespace BusinessOS.Assistant;

/// <summary>What authors report: BOS5000 to BOS5999. A retired code stays here, commented out.</summary>
public static class AssistantDiagnostics
{
    private const string Example = "Say what you keep and who does what, for example: 'We lend equipment to members. A loan has a due date; managers approve it.'";

    public static readonly DiagnosticDescriptor Empty = new("BOS5001", Severity.Error, "There is no text to make an app of.", Example);

    public static readonly DiagnosticDescriptor NoApp = new("BOS5002", Severity.Error, "The text describes no app: nothing in it says what records are to be kept, or who does what with them.", Example);

    public static readonly DiagnosticDescriptor NotText = new("BOS5003", Severity.Error, "This is not readable text: it looks like {0}.", "Give a plain text or Markdown file that says in words what the app is for.");

    public static readonly DiagnosticDescriptor Cut = new("BOS5004", Severity.Warning, "The text has {0} characters; only the first {1} were read.", "Shorten it, or bring the rest as change requests.");

    public static readonly DiagnosticDescriptor NoChange = new("BOS5005", Severity.Error, "No change of the app could be read from this.", "Name the thing and the change, for example: 'add a priority to {0}', 'rename {1} to …', 'only managers may approve'.");

    public static readonly DiagnosticDescriptor UnknownTarget = new("BOS5006", Severity.Warning, "'{0}' is not part of this app.", "{1}");

    public static readonly DiagnosticDescriptor NotEnglish = new("BOS5007", Severity.Error, "The embedded author reads English; this text seems to be in another language.", "Write it in English, or use a model: --author openai.");

    public static readonly DiagnosticDescriptor WhichEntity = new("BOS5020", Severity.Error, "It is not said what gets the field '{0}'.", "Name it, for example 'add it to …'. There are: {1}.");

    public static readonly DiagnosticDescriptor ModelUnavailable = new("BOS5101", Severity.Warning, "The model could not be used: {0}. The embedded author was used instead.", "{1}");

    public static readonly DiagnosticDescriptor ModelNotSet = new("BOS5102", Severity.Warning, "No model is set up: OPENAI_API_KEY is not set. The embedded author was used instead.", "Set OPENAI_API_KEY, and OPENAI_BASE_URL for another endpoint than OpenAI's.");

    public static readonly DiagnosticDescriptor ModelNotJson = new("BOS5103", Severity.Error, "The model's answer is not the JSON it was asked for: {0}", "Answer with JSON alone.");

    public static readonly DiagnosticDescriptor ModelNoOperations = new("BOS5104", Severity.Error, "The model's answer names no operations.", "Answer with the operations that make the app or the change.");
}
