using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Golden;

/// <summary>What ships is without a problem: every pack, and every sample beside the packs.</summary>
public sealed class PackCases
{
    [Fact]
    public void Packs_and_samples_have_no_problems()
    {
        var files = new[] { "domains", "samples" }
            .Select(folder => RepositoryFolder.PathOf(folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
            .ToDictionary(path => Path.GetRelativePath(RepositoryFolder.Root, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

        Assert.Equal("No problems\n", DiagnosticCase.Run(files));
    }
}
