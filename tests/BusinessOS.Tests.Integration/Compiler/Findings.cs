using System.Globalization;
using System.Text;
using BusinessOS.Spec;
using Xunit;

namespace BusinessOS.Tests.Integration.Compiler;

/// <summary>What a property found: each with its seed and the files that show it. All are told, the first few with their files before them: what ends a long log is what went wrong.</summary>
internal sealed class Findings
{
    private const int MostWithFiles = 3;

    private readonly List<(string What, string Files)> _found = [];

    public void Add(int seed, string what, IEnumerable<SpecFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.Append(CultureInfo.InvariantCulture, $"--- {file.Path}\n{file.Text}\n");
        }

        lock (_found)
        {
            _found.Add((string.Create(CultureInfo.InvariantCulture, $"BOS_SEED={seed}: {what}\n"), text.ToString()));
        }
    }

    public void AssertNone() =>
        Assert.True(
            _found.Count == 0,
            $"{_found.Count} found\n{string.Concat(_found.Take(MostWithFiles).Select(found => found.Files))}{string.Concat(_found.Select(found => found.What))}");
}
