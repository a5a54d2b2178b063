using System.Text.RegularExpressions;

namespace BusinessOS.Testing;

/// <summary>The host's plain forms, sent as a browser without scripts would. The client keeps cookies between calls.</summary>
public static partial class HostForms
{
    /// <summary>Reads the page and sends its form, with the page's own token.</summary>
    /// <param name="form">The form's handler, such as <c>sign-in</c>.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(HttpClient browser, string page, string form, params (string Name, string Value)[] values)
    {
        var html = await browser.GetStringAsync(page);
        using var content = new FormUrlEncodedContent(
        [
            new("_handler", form),
            new("__RequestVerificationToken", Token().Match(html).Groups[1].Value),
            .. values.Select(v => KeyValuePair.Create(v.Name, v.Value)),
        ]);
        return await browser.PostAsync(page, content);
    }

    /// <summary>Where an answer leads, within the host; empty where it leads nowhere.</summary>
    public static string LocationOf(HttpResponseMessage answer) =>
        answer.Headers.Location is not { } location ? "" : location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;

    [GeneratedRegex(@"__RequestVerificationToken"" value=""([^""]+)")]
    private static partial Regex Token();
}
