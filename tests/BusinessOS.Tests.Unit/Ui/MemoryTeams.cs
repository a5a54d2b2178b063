using BusinessOS.Runtime.Identity.Teams;

namespace BusinessOS.Tests.Unit.Ui;

/// <summary>The teams of an organization in memory.</summary>
internal sealed class MemoryTeams(params KeyValuePair<string, string>[] teams) : ITeamBook
{
    public IReadOnlyList<KeyValuePair<string, string>> All => teams;

    public string NameOf(string key) => teams.FirstOrDefault(t => t.Key == key).Value ?? "A team that is gone";
}
