using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

/// <summary>
/// The tests of commands that share a PostgreSQL server, a second one: what stands in one collection runs one after the other,
/// and these take as long as all others that need a server.
/// </summary>
[CollectionDefinition(Name)]
public sealed class PostgresCommandTests : ICollectionFixture<PostgresCluster>
{
    public const string Name = "PostgreSQL at the command line";
}
