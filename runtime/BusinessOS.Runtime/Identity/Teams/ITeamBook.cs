namespace BusinessOS.Runtime.Identity.Teams;

/// <summary>What the tenant's teams are called, for fields that name them.</summary>
public interface ITeamBook
{
    /// <summary>Every team by key, in the order of their names.</summary>
    IReadOnlyList<KeyValuePair<string, string>> All { get; }

    /// <summary>What a team is called, also one that is gone.</summary>
    string NameOf(string key);
}
