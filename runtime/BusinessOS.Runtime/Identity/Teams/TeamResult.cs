using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Identity.Teams;

/// <summary>What became of a change of a team.</summary>
/// <param name="Team">The team as it is now; null when it is gone or nothing changed.</param>
public sealed record TeamResult(TeamView? Team, IReadOnlyList<Problem> Problems)
{
    public bool Succeeded => Problems.Count == 0;

    internal static TeamResult Refused(string message, string? field = null) => new(null, [new Problem(field, message)]);
}
