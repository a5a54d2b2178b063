using Xunit;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>The tests that look at the running samples: one tenant and one browser for all of them, one test at a time.</summary>
[CollectionDefinition(Name)]
public sealed class SampleAppsCollection : ICollectionFixture<SampleApps>
{
    public const string Name = "sample apps";
}
