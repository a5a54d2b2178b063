namespace BusinessOS.Runtime.Records.Sharing;

/// <summary>Whom a record can be shared with.</summary>
/// <param name="Person">An e-mail address; null for a team.</param>
/// <param name="Team">A team's key; null for a person.</param>
/// <param name="Name">What people read.</param>
public sealed record ShareTarget(string? Person, string? Team, string Name);
