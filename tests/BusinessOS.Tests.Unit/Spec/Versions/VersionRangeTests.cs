using BusinessOS.Spec.Versions;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Versions;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData("^1.2", "1.2.0 1.9.9", "1.1.9 2.0.0 2.0.0-beta 1.3.0-beta")]
    [InlineData("^0.2.3", "0.2.3 0.2.9", "0.3.0 0.2.2")]
    [InlineData("^0.0.3", "0.0.3", "0.0.4")]
    [InlineData("^0", "0.0.0 0.9.0", "1.0.0")]
    [InlineData("~1.2.3", "1.2.3 1.2.9", "1.3.0 1.2.2")]
    [InlineData("~1", "1.0.0 1.9.0", "2.0.0")]
    [InlineData("1.x", "1.0.0 1.9.9", "2.0.0 0.9.0")]
    [InlineData("1.2", "1.2.0 1.2.9", "1.3.0")]
    [InlineData("1.2.3", "1.2.3", "1.2.4 1.2.2")]
    [InlineData("=1.2.3", "1.2.3", "1.2.4")]
    [InlineData(">=1.2 <2", "1.2.0 1.99.0", "2.0.0 1.1.0")]
    [InlineData("> 1.2", "1.3.0", "1.2.9")]
    [InlineData("<=1.2", "1.2.9 0.1.0", "1.3.0")]
    [InlineData("1.2 - 1.4", "1.2.0 1.4.9", "1.5.0")]
    [InlineData("1.2.3 - 1.4.0", "1.4.0", "1.4.1")]
    [InlineData("^1.2 || ^3", "1.5.0 3.1.0", "2.0.0")]
    [InlineData("*", "0.0.0 9.9.9", "1.0.0-beta")]
    [InlineData(">=1.2.0-beta.2 <2", "1.2.0-beta.10 1.2.0-rc.1 1.2.0", "1.2.0-beta.1 1.3.0-beta.3")]
    public void A_range_holds_what_npm_says_it_holds(string range, string held, string others)
    {
        var read = VersionRange.Read(range, out _);

        Assert.NotNull(read);
        Assert.All(held.Split(' '), version => Assert.True(read.Holds(SemanticVersion.Read(version)!), version));
        Assert.All(others.Split(' '), version => Assert.False(read.Holds(SemanticVersion.Read(version)!), version));
    }

    [Theory]
    [InlineData("", "a version is missing")]
    [InlineData(">=", "a version is missing")]
    [InlineData("^1.2 ||", "a version is missing")]
    [InlineData("latest", "'latest' is not a version")]
    [InlineData(">=1.2<2", "'1.2<2' is not a version")]
    [InlineData("1.2.3.4", "'1.2.3.4' is not a version")]
    [InlineData("01.2", "'01.2' is not a version")]
    [InlineData(">2 <1", "no version can be in it")]
    public void What_is_no_range_is_told_why(string range, string fault)
    {
        Assert.Null(VersionRange.Read(range, out var told));
        Assert.Equal(fault, told);
    }

    [Theory]
    [InlineData("^1.2", ">=1.5", true)]
    [InlineData("^1.2", "^2", false)]
    [InlineData("<=1.2.3", ">=1.2.3", true)]
    [InlineData("<1.2.3", ">=1.2.3", false)]
    [InlineData("^1 || ^3", "^2 || ~3.1", true)]
    public void Ranges_meet_where_a_version_is_in_both(string one, string other, bool meet) =>
        Assert.Equal(meet, VersionRange.Read(one, out _)!.Meets(VersionRange.Read(other, out _)!));

    [Fact]
    public void Versions_stand_in_the_order_of_the_standard()
    {
        string[] ordered = ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.10.0", "2.0.0"];

        Assert.Equal(ordered, ordered.Reverse().Select(v => SemanticVersion.Read(v)!).Order().Select(v => v.ToString()));
        Assert.Null(SemanticVersion.Read("1.0.0-01"));
        Assert.Null(SemanticVersion.Read("1.0"));
    }
}
