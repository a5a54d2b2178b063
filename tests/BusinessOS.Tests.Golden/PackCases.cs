using BusinessOS.Build.Folders;
using BusinessOS.Spec.Locking;
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
            .Where(path => Path.GetFileName(path) != LockFile.FileName)
            .ToDictionary(path => Path.GetRelativePath(RepositoryFolder.Root, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

        Assert.Equal("No problems\n", DiagnosticCase.Run(files));
    }

    [Theory]
    [InlineData("domains")]
    [InlineData("samples")]
    public void Stable_ids_are_in_step_with_what_ships(string parent)
    {
        var apps = Directory.GetDirectories(RepositoryFolder.PathOf(parent));

        var read = new SourceReader(new PackLibrary(RepositoryFolder.PathOf("domains"))).Read(apps, Path.GetFileName);

        Assert.Empty(read.Diagnostics);
        Assert.Empty(read.Value!.StaleLocks);
    }
}
