using BusinessOS.Runtime.Data;

namespace BusinessOS.Runtime.Identity.Teams;

/// <summary>Holds what teams are called in memory: they are few, and every list that shows one asks.</summary>
internal sealed class TeamBook(TeamNames names) : ITeamBook
{
    /// <summary>In a filter: every team who asks is in.</summary>
    public const string Mine = "mine";

    private volatile KeyValuePair<string, string>[] _all = [];

    public IReadOnlyList<KeyValuePair<string, string>> All => _all;

    public string NameOf(string key) => Find(key) ?? (key == Mine ? "mine" : Say("A team that is gone"));

    public string? Find(string key) => _all.FirstOrDefault(t => t.Key == key).Value;

    /// <summary>Reads them again: at start, and when one of them changed.</summary>
    public async Task ReadAsync(TenantDbContext context, CancellationToken cancellationToken) =>
        _all = [.. (await names.AllAsync(context, cancellationToken)).Select(t => KeyValuePair.Create(t.Key, t.Name)).OrderBy(t => t.Value, StringComparer.CurrentCultureIgnoreCase)];
}
