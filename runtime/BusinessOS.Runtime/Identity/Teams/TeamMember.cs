namespace BusinessOS.Runtime.Identity.Teams;

/// <summary>A person is in a team.</summary>
internal sealed class TeamMember
{
    /// <summary>The team's key: <c>app.Team</c> for one of an app.</summary>
    public required string Team { get; set; }

    public Guid PersonId { get; set; }
}
