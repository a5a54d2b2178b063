using Ganss.Xss;

namespace BusinessOS.Runtime.Markup;

/// <summary>
/// Takes out of HTML whatever could do more than look: scripts, forms, frames, styles, addresses of other kinds. Done when
/// it is stored, and again when it is shown, for a column may hold what was plain text before.
/// </summary>
public static class CleanHtml
{
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "br", "div", "span", "h1", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "s", "strike", "sub", "sup", "blockquote", "pre", "code",
            "ul", "ol", "li", "a", "hr", "table", "thead", "tbody", "tr", "th", "td",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "title", "colspan", "rowspan" },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
    });

    /// <returns>Null when nothing is left to read.</returns>
    public static string? Of(string html)
    {
        if (HtmlDepth.IsTooDeep(html))
        {
            return System.Net.WebUtility.HtmlEncode(html);
        }

        var clean = Sanitizer.Sanitize(html).Trim();
        return clean.Length == 0 ? null : clean;
    }
}
