using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>The tests that share one PostgreSQL server; each has a database of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresCluster>
{
    public const string Name = "PostgreSQL";
}
