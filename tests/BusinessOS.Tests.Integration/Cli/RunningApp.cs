using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using BusinessOS.Testing;

namespace BusinessOS.Tests.Integration.Cli;

/// <summary>An app under <c>bos run</c>, and a program that works with it over REST by a key of its administrator.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    public const string Administrator = "admin@example.com";

    private RunningApp(BosProcess bos, HttpClient client) => (Bos, Client) = (bos, client);

    public BosProcess Bos { get; }

    public HttpClient Client { get; }

    /// <param name="data">The data folder; the same one again is the same tenant again.</param>
    public static async Task<RunningApp> StartAsync(string app, string data, params string[] more)
    {
        var bos = await BosProcess.StartAsync(
            ["run", app, "--data", data, "--port", $"{Loopback.FreePort()}", "--admin", $"{Administrator}:correct-horse-battery", .. more],
            CancellationToken.None);
        try
        {
            var database = more.SkipWhile(m => m != "--database").Take(2);
            var key = await BosProcess.RunAsync(["key", Administrator, "--data", data, .. database], CancellationToken.None);
            if (key.ExitCode != 0)
            {
                throw new InvalidOperationException(key.ToString());
            }

            var client = new HttpClient { BaseAddress = new Uri(bos.Url) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Output.Trim());
            return new RunningApp(bos, client);
        }
        catch
        {
            await bos.DisposeAsync();
            throw;
        }
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        return await ReadAsync(answer);
    }

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await Client.PostAsJsonAsync(path, body);
        return await ReadAsync(answer);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Bos.DisposeAsync();
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text)
            : throw new InvalidOperationException($"{(int)answer.StatusCode} {text}");
    }
}
