using System.Net;
using MimeKit;

namespace BusinessOS.Runtime.Workflows.Mail;

/// <summary>What a mail holds: its text; and where the organization has a look, the same text beneath its logo and colour.</summary>
internal static class MailBody
{
    /// <param name="look">The app the mail looks as; null for text alone.</param>
    public static MimeEntity Of(string text, AppDefinition? look)
    {
        if (look?.Theme is not { } theme)
        {
            return new TextPart("plain") { Text = text };
        }

        var body = new BodyBuilder { TextBody = text };
        var name = WebUtility.HtmlEncode(look.Name);
        var head = $"<strong style=\"font-size:17px\">{name}</strong>";
        if (theme.Logo is { } logo)
        {
            // Within the mail itself: nothing is asked of a server when it is read.
            var picture = body.LinkedResources.Add("logo", logo.Content.ToArray(), ContentType.Parse(logo.Type));
            picture.ContentId = $"logo-{logo.Version}";
            head = $"<img src=\"cid:{picture.ContentId}\" alt=\"{name}\" height=\"32\" style=\"display:block;height:32px;border:0\">";
        }

        body.HtmlBody = $"""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><meta name="color-scheme" content="light"></head>
            <body style="margin:0;padding:24px 12px;background:#f4f4f6">
            <div style="max-width:600px;margin:0 auto;padding:24px;border-top:4px solid {theme.Accent ?? "#cfcfd6"};background:#ffffff;color:#2a2b31;font:15px/1.55 Arial,Helvetica,sans-serif">
            <div style="margin:0 0 20px">{head}</div>
            <div style="white-space:pre-wrap">{WebUtility.HtmlEncode(text)}</div>
            </div>
            </body></html>
            """;
        return body.ToMessageBody();
    }
}
