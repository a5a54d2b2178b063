using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class SampleTests
{
    [Theory]
    [InlineData("equipment-loans")]
    [InlineData("clinic-appointments")]
    [InlineData("expense-approvals")]
    public async Task A_sample_is_what_its_requirements_yield(string sample)
    {
        using var folder = new TemporaryFolder();
        var source = RepositoryFolder.PathOf("samples", sample);

        var result = await BosProcess.RunAsync(
            ["new", Path.Combine(source, "requirements.md"), "--out", folder.PathOf(sample)], CancellationToken.None);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(Files(source), Files(folder.PathOf(sample)));
    }

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);
}
