using BusinessOS.Runtime.Api.Json;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Api;

public sealed class MomentsTests
{
    [Theory]
    [InlineData("PT1H30M", 5400)]
    [InlineData("P1DT2H", 93600)]
    [InlineData("-PT15M", -900)]
    public void A_duration_of_days_hours_minutes_and_seconds_is_one(string text, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Moments.Span(text));

    [Theory]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("P1MT1H")]
    [InlineData("1:30")]
    [InlineData("")]
    public void Months_and_years_have_no_length_of_their_own(string text) => Assert.Null(Moments.Span(text));
}
