using BusinessOS.Runtime.Expressions;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Expressions;

public sealed class PhoneTextTests
{
    [Theory]
    [InlineData("030 1234567", "DE", "+49301234567")]
    [InlineData("+44 20 7946 0123", "DE", "+442079460123")]
    [InlineData("0044 20 7946 0123", "DE", "+442079460123")]
    [InlineData("(212) 555-0123", "US", "+12125550123")]
    [InlineData("030 1234567", null, "030 1234567")]
    [InlineData("+49 (30) 123 45 67", null, "+49301234567")]
    public void A_number_is_kept_in_E164_as_far_as_its_country_is_known(string typed, string? country, string kept) =>
        Assert.Equal((kept, null), PhoneText.Read(typed, country));

    [Theory]
    [InlineData("call me", "DE")]
    [InlineData("1", "DE")]
    [InlineData("+49", null)]
    [InlineData("call me", null)]
    public void What_is_no_number_is_refused(string typed, string? country) => Assert.NotNull(PhoneText.Read(typed, country).Problem);

    [Theory]
    [InlineData("+49301234567", "DE", "030 1234567")]
    [InlineData("+49301234567", "US", "+49 30 1234567")]
    [InlineData("+442079460123", null, "+44 20 7946 0123")]
    [InlineData("ask at the desk", "DE", "ask at the desk")]
    public void A_number_is_shown_as_people_there_write_it(string kept, string? country, string shown) =>
        Assert.Equal(shown, PhoneText.Show(kept, country));

    [Theory]
    [InlineData("DE", true)]
    [InlineData("XX", false)]
    [InlineData("de", false)]
    public void Countries_are_known_by_their_code(string code, bool isOne) => Assert.Equal(isOne, PhoneText.IsCountry(code));
}
