using System.Text.RegularExpressions;
using Xunit;

namespace BusinessOS.Tests.Unit.Architecture;

public sealed partial class DiagnosticCodeTests
{
    /// <summary>Who may use which thousand: a person sees from the number where a problem was found.</summary>
    private static readonly (string Folder, int First, int Last)[] Ranges =
    [
        ("generator/BusinessOS.Spec/", 1, 999),
        ("generator/BusinessOS.Model/", 1000, 1999),
        ("generator/BusinessOS.Emit/", 2000, 2999),
        ("generator/BusinessOS.Build/", 3000, 3999),
        ("generator/BusinessOS.Import/", 3480, 3549),
        ("generator/BusinessOS.Deploy/", 4000, 4999),
        ("generator/BusinessOS.Assistant/", 5000, 5999),
        ("runtime/", 6000, 6999),
    ];

    [Fact]
    public void No_code_means_two_things()
    {
        Rule.HoldsWithout(Descriptors().GroupBy(d => d.Code).Where(g => g.Count() > 1)
            .Select(g => $"BOS{g.Key:0000} in {string.Join(", ", g.Select(d => d.File))}"));
    }

    [Fact]
    public void Every_code_is_in_its_projects_range()
    {
        var astray = Descriptors()
            .Where(d => d.Code < 9000 && Ranges.Any(r => d.File.StartsWith(r.Folder, StringComparison.Ordinal) && (d.Code < r.First || d.Code > r.Last)))
            .Select(d => $"BOS{d.Code:0000} in {d.File}");

        Assert.NotEmpty(Descriptors());
        Rule.HoldsWithout(astray);
    }

    private static IEnumerable<(string File, int Code)> Descriptors() =>
        from file in Sources.Matching(".cs")
        where !file.StartsWith("tests/", StringComparison.Ordinal)
        from Match match in Descriptor().Matches(Sources.Read(file))
        select (file, int.Parse(match.Groups[1].Value, null));

    /// <summary>Retired codes count too: they stay in the source, commented out.</summary>
    [GeneratedRegex(@"new(?: DiagnosticDescriptor)?\(\s*""BOS(\d{4})""")]
    private static partial Regex Descriptor();
}
