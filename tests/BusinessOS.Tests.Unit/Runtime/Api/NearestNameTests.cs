using BusinessOS.Runtime.Api;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Api;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("borower", "borrower")]
    [InlineData("DUEON", "dueOn")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void Slip_finds_the_name_meant(string written, string? meant) =>
        Assert.Equal(meant, NearestName.To(written, ["borrower", "dueOn", "status"]));

    [Fact]
    public void Very_long_name_is_not_compared() => Assert.Null(NearestName.To(new string('a', 100_000), ["aaa"]));
}
