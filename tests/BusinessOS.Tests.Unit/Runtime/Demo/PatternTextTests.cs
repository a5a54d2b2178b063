using BusinessOS.Runtime.Demo;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Demo;

public sealed class PatternTextTests
{
    [Theory]
    [InlineData("[A-Z]{3}-\\d{4}")]
    [InlineData("\\d{5}")]
    [InlineData("^(?:DE|AT)\\d{9}$")]
    [InlineData("[a-z][a-z0-9-]{2,10}")]
    [InlineData("(A|B)-[0-9]+(\\.[0-9]{2})?")]
    [InlineData("INV/[0-9]{2}/[A-F0-9]{4}")]
    public void A_text_fits_the_pattern_and_differs_from_the_next(string pattern)
    {
        var texts = Enumerable.Range(0, 6).Select(i => PatternText.Matching(pattern, i)).ToArray();

        Assert.All(texts, text => Assert.Matches($"^(?:{pattern})$", text));
        Assert.True(texts.Distinct().Count() > 1);
    }

    [Theory]
    [InlineData("(?=x)y")]
    [InlineData("[^a]")]
    [InlineData("\\p{L}+")]
    [InlineData("(open")]
    public void A_pattern_that_asks_for_more_gives_nothing(string pattern) => Assert.Null(PatternText.Matching(pattern, 0));
}
