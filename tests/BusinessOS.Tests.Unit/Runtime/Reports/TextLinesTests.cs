using BusinessOS.Runtime.Reports.Layout;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Reports;

public sealed class TextLinesTests
{
    private static readonly EvenRuler Ruler = new();

    [Theory]
    [InlineData("one two three", "one two|three")]
    [InlineData("one  two", "one two")]
    [InlineData("abcdefghijklmnop q", "abcdefgh|ijklmnop|q")]
    [InlineData("a\nb\r\nc", "a|b|c")]
    [InlineData("12\u00a0345 EUR", "12\u00a0345|EUR")]
    [InlineData("", "")]
    public void Lines_break_between_words_and_within_those_that_are_too_wide(string text, string lines) =>
        Assert.Equal(lines.Split('|'), TextLines.Of(text, 40, 10, false, Ruler));

    [Property]
    public bool No_line_is_too_wide_and_no_letter_is_lost(NonNull<string> text)
    {
        var lines = TextLines.Of(text.Get, 50, 10, false, Ruler);

        // What cannot be broken, as an accent from its letter, may be wider.
        return lines.All(line => line.Length <= 10 || new System.Globalization.StringInfo(line).LengthInTextElements == 1)
            && Letters(string.Concat(lines)) == Letters(text.Get);
    }

    [Fact]
    public void A_text_that_has_no_room_ends_with_dots()
    {
        Assert.Equal("abcd…", TextLines.Fit("abcdefgh", 25, 10, false, Ruler));
        Assert.Equal("abc", TextLines.Fit("abc", 25, 10, false, Ruler));
    }

    private static string Letters(string text) => string.Concat(text.Where(c => c is not (' ' or '\t' or '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029')));
}
