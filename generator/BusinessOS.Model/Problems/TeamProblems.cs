namespace BusinessOS.Model.Problems;

/// <summary>Problems of fields that name a team: BOS1410-1419. A retired code stays here, commented out.</summary>
internal static class TeamProblems
{
    public static readonly DiagnosticDescriptor NotAText = new("BOS1410", Severity.Error,
        "{0} names the team '{1}', which is no text.", "Pages show what teams are called; a text can name who is in charge instead.");

    public static readonly DiagnosticDescriptor ComparedWithText = new("BOS1411", Severity.Error,
        "{0} compares a team with a text.", "Ask whether somebody is in it, 'User.In(…)', or compare it with another field that names a team.");
}
