using BusinessOS.Build.Compile;
using Xunit;

namespace BusinessOS.Tests.Integration.Compiler;

/// <summary>What apps are compiled against: the runtime that stands beside the tests.</summary>
internal static class CompilerParts
{
    private static readonly Lazy<RuntimeReferences> LazyReferences = new(Find);

    public static RuntimeReferences References => LazyReferences.Value;

    private static RuntimeReferences Find()
    {
        var found = RuntimeReferences.From(AppContext.BaseDirectory);
        Assert.True(found.Succeeded, string.Join('\n', found.Diagnostics));
        return found.Value;
    }
}
