using System.Globalization;
using System.Text.RegularExpressions;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui;

/// <summary>The outline maps are drawn on.</summary>
public sealed partial class WorldOutlineTests
{
    private const double World = 8192;

    [Fact]
    public void No_coast_runs_across_the_whole_map_where_land_lies_on_both_edges()
    {
        var outline = File.ReadAllText(RepositoryFolder.PathOf("runtime", "BusinessOS.Runtime.Ui", "wwwroot", "world.svg"));

        var steps = Path().Matches(outline).SelectMany(path => Steps().Matches(path.Groups["d"].Value)).SelectMany(step => Ways(step.Groups["way"].Value)).ToList();

        Assert.True(steps.Count > 10_000);
        Assert.DoesNotContain(steps, way => Math.Abs(way) > World / 2);
    }

    /// <summary>How far each step goes to the east.</summary>
    private static IEnumerable<double> Ways(string way) =>
        Numbers().Matches(way).Where((_, i) => i % 2 == 0).Select(n => double.Parse(n.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("\\bd=\"(?<d>[^\"]+)\"")]
    private static partial Regex Path();

    [GeneratedRegex("l(?<way>[^a-zA-Z]+)")]
    private static partial Regex Steps();

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Numbers();
}
