using System.Net;
using System.Net.Sockets;
using System.Text;
using BusinessOS.Runtime.Workflows.Outbox;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Workflows.Webhooks;

/// <summary>Posts webhooks: signed, within a time limit, to public addresses only, without following anybody elsewhere.</summary>
internal sealed class WebhookClient : IDisposable
{
    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    public WebhookClient(IOptions<WebhookOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        {
            Timeout = TimeSpan.FromSeconds(_options.TimeoutSeconds),
            MaxResponseContentBufferSize = 64 * 1024,
        };
    }

    public void Dispose() => _http.Dispose();

    public async Task<Delivery> SendAsync(OutboxMessage message, string secret, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(message.Target, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
        {
            return new Delivery.Refused($"'{message.Target}' is no http or https address.");
        }

        using var request = Request(message, url, secret);
        try
        {
            // The answer's headers are enough: nobody reads what a receiver says beyond its status.
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return Judge(response.StatusCode);
        }
        catch (HttpRequestException e) when (e.InnerException is PrivateAddressException guarded)
        {
            return new Delivery.Refused(guarded.Message);
        }
        catch (HttpRequestException e)
        {
            return new Delivery.Failed(e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Delivery.Failed($"{url.Host} did not answer within {_options.TimeoutSeconds} seconds.");
        }
    }

    private static Delivery Judge(HttpStatusCode status) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => new Delivery.Sent(),
        HttpStatusCode.Gone => new Delivery.Refused("The receiver answered 410: it wants no more."),
        >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest =>
            new Delivery.Failed($"The receiver answered {(int)status}; redirects are not followed."),
        _ => new Delivery.Failed($"The receiver answered {(int)status}."),
    };

    private HttpRequestMessage Request(OutboxMessage message, Uri url, string secret)
    {
        var at = _time.GetUtcNow();
        var id = "msg_" + message.Id.ToString("N");
        var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new StringContent(message.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", WebhookSignature.Timestamp(at));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(secret, id, at, message.Body));
        request.Headers.UserAgent.ParseAdd("BusinessOS");
        return request;
    }

    /// <summary>Connects to the very address that was checked: a name asked for twice may answer twice differently.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = _options.AllowPrivateAddresses ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (allowed.Length == 0)
        {
            throw new PrivateAddressException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
        catch (OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }
}
