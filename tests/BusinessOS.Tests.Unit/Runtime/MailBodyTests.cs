using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Workflows.Mail;
using MimeKit;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime;

public sealed class MailBodyTests
{
    private const string Png = "data:image/png;base64,iVBORw0KGgo=";

    [Fact]
    public void Without_a_look_a_mail_is_its_text()
    {
        Assert.Equal("Hello", Assert.IsType<TextPart>(MailBody.Of("Hello", null)).Text);
    }

    [Fact]
    public void With_a_look_it_is_its_text_and_the_same_beneath_the_logo_in_the_colour()
    {
        var mail = new MimeMessage { Body = MailBody.Of("1 < 2 <script>", Look(Png)) };

        Assert.Equal("1 < 2 <script>", mail.TextBody);
        Assert.Contains("1 &lt; 2 &lt;script&gt;", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("4px solid #0b6e4f", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("alt=\"Bikes &amp; more\"", mail.HtmlBody, StringComparison.Ordinal);
        var picture = Assert.Single(mail.BodyParts.OfType<MimePart>(), part => part.ContentType.MimeType == "image/png");
        Assert.Contains($"cid:{picture.ContentId}", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_picture_is_never_one()
    {
        Assert.Null(Look("data:image/svg+xml;base64,PHN2Zy8+").Theme!.Logo);
        Assert.Null(Look("data:text/html;base64,PGI+").Theme!.Logo);
    }

    [Fact]
    public void An_organization_looks_as_the_first_of_its_apps_that_has_a_theme_and_each_of_these_as_itself()
    {
        var plain = new AppBuilder().App("a", "A", "1.0.0", "").Build();
        var catalog = new AppCatalog([plain, new AppBuilder().App("c", "C", "1.0.0", "").Theme(corners: "round").Build(), Look(Png)]);

        Assert.Equal("b", catalog.Look?.Id);
        Assert.Equal("b", catalog.LookOf("a")?.Id);
        Assert.Equal("c", catalog.LookOf("c")?.Id);
        Assert.Equal("b", catalog.LookOf("account")?.Id);
    }

    private static AppDefinition Look(string logo) => new AppBuilder().App("b", "Bikes & more", "1.0.0", "").Theme(accent: "#0b6e4f", logo: logo).Build();
}
