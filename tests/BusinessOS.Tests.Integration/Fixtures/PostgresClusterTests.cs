using BusinessOS.Testing;
using Npgsql;
using Xunit;

namespace BusinessOS.Tests.Integration.Fixtures;

public sealed class PostgresClusterTests(PostgresCluster cluster) : IClassFixture<PostgresCluster>
{
    [Fact]
    public async Task Each_test_gets_an_empty_database_of_its_own()
    {
        await using var first = await cluster.CreateDatabaseAsync();
        await using var second = await cluster.CreateDatabaseAsync();

        await ExecuteAsync(first.ConnectionString, "create table only_here (id int)");

        Assert.Equal(1L, await CountTablesAsync(first.ConnectionString));
        Assert.Equal(0L, await CountTablesAsync(second.ConnectionString));
    }

    [Fact]
    public async Task The_server_is_reached_over_its_socket_too()
    {
        await using var database = await cluster.CreateDatabaseAsync();

        Assert.Equal(0L, await CountTablesAsync(database.SocketConnectionString(cluster.SocketFolder)));
    }

    private static Task<object?> CountTablesAsync(string connectionString) =>
        ExecuteAsync(connectionString, "select count(*) from pg_tables where schemaname = 'public'");

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
