namespace BusinessOS.Runtime;

/// <summary>What happened at start that people should know.</summary>
/// <param name="Notes">What the schema keeps although no app uses it any more, and values given to rows that lacked one.</param>
/// <param name="NewAdministrator">The administrator just made up, with the password to show once.</param>
public sealed record StartReport(IReadOnlyList<string> Notes, FirstAdministrator? NewAdministrator);
