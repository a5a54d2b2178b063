namespace BusinessOS.Model.Problems;

/// <summary>Problems of workflows and their steps: BOS1280-1349. A retired code stays here, commented out.</summary>
internal static class WorkflowProblems
{
    public static readonly DiagnosticDescriptor BadTrigger = new("BOS1280", Severity.Error,
        "What starts the workflow '{0}' cannot be read: '{1}'.",
        "Write 'Loan created', 'Loan updated', 'Loan deleted', 'Loan becomes Out', 'Loan action Remind', 'every day at 08:00 for Loan', 'every hour', "
        + "'every Monday at 08:00', 'every month on 1 at 08:00' or 'cron 0 8 * * 1-5 for Loan'.");

    public static readonly DiagnosticDescriptor BadSchedule = new("BOS1281", Severity.Error,
        "The schedule of the workflow '{0}' is wrong: {1}.", "Times run from 00:00 to 23:59, days of a month from 1 to 28; a cron expression has five fields.");

    public static readonly DiagnosticDescriptor NoSteps = new("BOS1283", Severity.Error,
        "The workflow '{0}' does nothing.", "Add at least one step under 'do': set, create, mail, webhook or run.");

    public static readonly DiagnosticDescriptor UnknownField = new("BOS1284", Severity.Error,
        "{0} sets '{1}', which is not a field of '{2}'.", "{3}");

    public static readonly DiagnosticDescriptor NotSettable = new("BOS1285", Severity.Error,
        "{0} sets '{1}', which is {2}.", "Take it out.");

    public static readonly DiagnosticDescriptor RequiredMissing = new("BOS1286", Severity.Error,
        "{0} leaves out what '{1}' requires: {2}.", "Add a value for each under 'with'.");

    public static readonly DiagnosticDescriptor NoRecord = new("BOS1287", Severity.Error,
        "{0} sets fields, but the schedule runs over no record.", "Say over which: add 'for' and an entity to 'on'.");

    public static readonly DiagnosticDescriptor Missing = new("BOS1288", Severity.Error,
        "{0} does not say '{1}'.", "Add '{1}: {2}'.");

    public static readonly DiagnosticDescriptor BadAddress = new("BOS1289", Severity.Error,
        "{0} goes to '{1}', which is no mail address.", "Write an address, a hole such as '{{Borrower.Email}}', or 'role Manager'.");

    public static readonly DiagnosticDescriptor NotHttps = new("BOS1290", Severity.Error,
        "{0} calls '{1}', which does not begin with https:// and a fixed host.", "Write 'https://example.org/…'; holes may stand behind the host.");

    public static readonly DiagnosticDescriptor SetTwice = new("BOS1291", Severity.Error,
        "{0} sets '{1}' twice.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor NoClassName = new("BOS1292", Severity.Error,
        "{0} names '{1}', which is no name of {2}.", "Write a C# name in PascalCase, such as '{3}'.");
}
