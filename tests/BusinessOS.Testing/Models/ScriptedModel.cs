using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace BusinessOS.Testing.Models;

/// <summary>
/// An endpoint that speaks OpenAI's chat completions on a loopback port of its own and answers by a script. What it is
/// asked is kept.
/// </summary>
public sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<ModelRequest> _requests = new();

    private ScriptedModel(WebApplication application) => _application = application;

    /// <summary>What goes into OPENAI_BASE_URL.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    /// <param name="answers">The answers in order; the last is repeated. <see cref="Say"/> has them.</param>
    public static async Task<ScriptedModel> StartAsync(params ModelScript[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var model = new ScriptedModel(builder.Build());
        model._application.MapPost("/v1/chat/completions", (HttpContext http) => model.AnswerAsync(http, answers));
        await model._application.StartAsync();
        model.Address = new Uri($"{model._application.Urls.First()}/v1");
        return model;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http, ModelScript[] answers)
    {
        var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var number = _requests.Count;
        _requests.Enqueue(new ModelRequest(http.Request.Headers.Authorization.ToString(), body.RootElement));
        await answers[Math.Min(number, answers.Length - 1)](http);
    }
}
