using AngleSharp.Html.Parser;

namespace BusinessOS.Runtime.Markup;

/// <summary>What HTML says, without its looks.</summary>
public static class PlainHtml
{
    public static string Of(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body;
        return string.Join(' ', (body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
