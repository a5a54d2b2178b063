namespace BusinessOS.Testing;

/// <summary>One test's own database in a <see cref="PostgresCluster"/>.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly PostgresCluster _cluster;

    internal PostgresDatabase(PostgresCluster cluster, string name)
    {
        _cluster = cluster;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Reaches the database over loopback TCP.</summary>
    public string ConnectionString => _cluster.ConnectionString(Name);

    /// <summary>Reaches the database over the cluster's Unix socket, mounted at <paramref name="folder"/>.</summary>
    public string SocketConnectionString(string folder) => _cluster.SocketConnectionString(Name, folder);

    public async ValueTask DisposeAsync() => await _cluster.ExecuteAsync($"drop database if exists {Name} with (force)");
}
