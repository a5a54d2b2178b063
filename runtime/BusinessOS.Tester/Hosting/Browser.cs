using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BusinessOS.Tester.Hosting;

/// <summary>One person's way to the host: signed in by the form, as a browser does, and asking for pages and for the API.</summary>
internal sealed partial class Browser
{
    private const string SignInPage = "/account/login";

    private readonly HttpClient _http;

    private Browser(HttpClient http) => _http = http;

    public static async Task<Browser> OpenAsync(Uri host, Persona person)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() })
        {
            BaseAddress = host,
        };
        http.DefaultRequestHeaders.Add("Origin", host.GetLeftPart(UriPartial.Authority));
        if (person.IsSignedIn)
        {
            await SignInAsync(http, person);
        }

        return new Browser(http);
    }

    public async Task<Answer> SendAsync(HttpMethod method, string address, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        using var response = await _http.SendAsync(request);
        return new Answer(response.StatusCode, response.Headers.Location?.ToString() is { } elsewhere && !response.IsSuccessStatusCode
            ? elsewhere
            : await response.Content.ReadAsStringAsync());
    }

    public async Task<Answer> UploadAsync(string name, string type, byte[] content)
    {
        using var part = new ByteArrayContent(content);
        part.Headers.ContentType = new(type);
        using var form = new MultipartFormDataContent { { part, "file", name } };
        using var response = await _http.PostAsync(new Uri("/files", UriKind.Relative), form);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task SignInAsync(HttpClient http, Persona person)
    {
        var html = await http.GetStringAsync(new Uri(SignInPage, UriKind.Relative));
        using var form = new FormUrlEncodedContent(
        [
            new("_handler", "sign-in"),
            new("__RequestVerificationToken", Token().Match(html).Groups[1].Value),
            new("Form.Email", person.Email),
            new("Form.Password", person.Password),
        ]);
        using var response = await http.PostAsync(new Uri(SignInPage, UriKind.Relative), form);
        if (response.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{person.Name} cannot sign in: HTTP {(int)response.StatusCode}.");
        }
    }

    [GeneratedRegex(@"__RequestVerificationToken"" value=""([^""]+)")]
    private static partial Regex Token();
}
