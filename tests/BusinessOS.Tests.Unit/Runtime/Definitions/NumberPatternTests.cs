using BusinessOS.Runtime.Definitions;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Definitions;

public sealed class NumberPatternTests
{
    private static readonly DateOnly Today = new(2027, 1, 1);

    [Theory]
    [InlineData("LN-", 4, "", "LN-0042", "")]
    [InlineData("LN-{yyyy}-", 4, "", "LN-2027-0042", "2027")]
    [InlineData("{yy}{MM}/", 3, "-X", "2701/042-X", "2027-01")]
    [InlineData("", 2, "/{yyyy}", "42/2027", "2027")]
    public void Year_and_month_stand_in_the_number_and_begin_a_count_of_their_own(string prefix, int digits, string suffix, string number, string period)
    {
        var pattern = new NumberPattern(prefix, digits, suffix);

        Assert.Equal((number, period), (pattern.Format(42, Today), pattern.Period(Today)));
    }
}
