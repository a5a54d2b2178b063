using BusinessOS.Runtime.Values;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Reports;

public sealed class PapersTests
{
    [Theory]
    [InlineData("US", "Letter")]
    [InlineData("ca", "Letter")]
    [InlineData("MX", "Letter")]
    [InlineData("CH", "A4")]
    [InlineData("BR", "A4")]
    [InlineData(null, "A4")]
    public void Paper_is_what_the_country_prints_on(string? country, string paper) => Assert.Equal(paper, Papers.Of(country));
}
