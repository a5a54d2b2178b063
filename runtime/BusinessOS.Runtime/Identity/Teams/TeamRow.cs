namespace BusinessOS.Runtime.Identity.Teams;

/// <summary>A team an administrator made. Those of apps are in their specs and need no row.</summary>
internal sealed class TeamRow
{
    public required string Key { get; set; }

    public required string Name { get; set; }
}
