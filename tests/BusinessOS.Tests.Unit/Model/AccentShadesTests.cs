using System.Globalization;
using BusinessOS.Model;
using Xunit;

namespace BusinessOS.Tests.Unit.Model;

public sealed class AccentShadesTests
{
    [Fact]
    public void Whatever_the_colour_is_everything_written_in_or_on_it_can_be_read()
    {
        int[] steps = [0, 40, 80, 120, 160, 200, 255];
        var colours =
            from red in steps
            from green in steps
            from blue in steps
            select string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}");

        Assert.All(colours, colour =>
        {
            var shades = AccentShades.Of(colour)!;
            Assert.Equal(colour, shades.Colour);
            Assert.True(Contrast(shades.On, shades.Colour) >= 4.5, $"{shades.On} on {colour}");
            Assert.True(Contrast(shades.On, shades.Strong) >= 4.5, $"{shades.On} on {shades.Strong} of {colour}");
            Assert.All(new[] { "#ffffff", "#f7f7f8", shades.SoftLight }, ground => Assert.True(Contrast(shades.TextLight, ground) >= 4.5, $"{shades.TextLight} on {ground}"));
            Assert.All(new[] { "#131417", "#1d1f24", shades.SoftDark }, ground => Assert.True(Contrast(shades.TextDark, ground) >= 4.5, $"{shades.TextDark} on {ground}"));
        });
    }

    [Theory]
    [InlineData("#0B6E4F", "#0b6e4f")]
    [InlineData("0b6e4f", "#0b6e4f")]
    [InlineData("#063", "#006633")]
    public void A_colour_is_written_with_six_digits_or_three(string written, string colour) => Assert.Equal(colour, AccentShades.Of(written)?.Colour);

    [Theory]
    [InlineData("green")]
    [InlineData("#12345")]
    [InlineData("#-12345")]
    [InlineData("")]
    public void Anything_else_is_no_colour(string written) => Assert.Null(AccentShades.Of(written));

    // Written anew, from the definition in WCAG 2.2, so that a slip in the other one shows.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights.Select((weight, i) =>
        {
            var part = int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return weight * (part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4));
        }).Sum();
    }
}
