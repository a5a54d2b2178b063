using System.Net;
using System.Threading.Channels;
using BusinessOS.Testing;

namespace BusinessOS.Tests.Integration.Workflows;

/// <summary>A receiver of webhooks on loopback that answers as the test says.</summary>
internal sealed class WebhookListener : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Channel<WebhookReceived> _received = Channel.CreateUnbounded<WebhookReceived>();
    private readonly Queue<int> _answers;

    /// <param name="answers">Status codes in order; the last is repeated.</param>
    public WebhookListener(params int[] answers)
    {
        _answers = new Queue<int>(answers);
        Address = $"http://127.0.0.1:{Loopback.FreePort()}/hook";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Address { get; }

    public int Waiting => _received.Reader.Count;

    public async Task<WebhookReceived> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await _received.Reader.ReadAsync(patience.Token);
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                var headers = context.Request.Headers;
                _received.Writer.TryWrite(new WebhookReceived(
                    headers["webhook-id"] ?? "", headers["webhook-timestamp"] ?? "", headers["webhook-signature"] ?? "", body));
                context.Response.StatusCode = _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
                context.Response.RedirectLocation = context.Response.StatusCode is 302 ? Address : null;
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
