using BusinessOS.Runtime.Markup;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Markup;

public sealed class MarkdownHtmlTests
{
    [Theory]
    [InlineData("**bold** _it_", "<p><strong>bold</strong> <em>it</em></p>")]
    [InlineData("# One\n\n- a\n- b", "<h1>One</h1>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("https://example.org", "<p><a href=\"https://example.org\">https://example.org</a></p>")]
    public void Markdown_looks_like_what_it_says(string markdown, string html) => Assert.Equal(html, MarkdownHtml.Of(markdown));

    [Theory]
    [InlineData("[here](javascript:steal())")]
    [InlineData("<script>steal()</script>")]
    [InlineData("![x](javascript:steal())")]
    [InlineData("<img src=x onerror=steal()>")]
    [InlineData("[here](data:text/html;base64,PHNjcmlwdD4=)")]
    public void Nothing_in_it_acts(string markdown)
    {
        var html = MarkdownHtml.Of(markdown);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"data", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Plain_text_is_what_the_html_says() =>
        Assert.Equal("Act 1 A & B", PlainHtml.Of("<h2>Act 1</h2>\n<p>A &amp; <b>B</b></p>"));
}
