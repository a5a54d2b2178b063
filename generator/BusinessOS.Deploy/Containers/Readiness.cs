using System.Net;

namespace BusinessOS.Deploy.Containers;

/// <summary>Waits until a container's host says that it is ready for people.</summary>
internal sealed class Readiness(TenantContainers containers, TimeSpan patience, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Null when it became ready, else the reason why not, as part of a sentence.</summary>
    public async Task<string?> WaitAsync(string container, int port, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var address = new Uri(TenantContainers.UrlOf(port), "/health/ready");
        var start = time.GetTimestamp();
        var answer = "nothing listened";
        for (var reported = 0; time.GetElapsedTime(start) < patience;)
        {
            var state = (await containers.FindAsync(container, cancellationToken))?.State;
            if (state is null or { Running: false })
            {
                return state is { OOMKilled: true } ? "it needed more memory than it may use" : $"it ended with exit code {state?.ExitCode}";
            }

            var (ready, said) = await AskAsync(address, cancellationToken);
            if (ready)
            {
                return null;
            }

            answer = said;
            if ((int)time.GetElapsedTime(start).TotalSeconds / 2 is var beat && beat > reported)
            {
                reported = beat;
                progress.Report($"Waiting for it to be ready, {beat * 2} s");
            }

            await Task.Delay(Pause, time, cancellationToken);
        }

        return FormattableString.Invariant($"after {patience.TotalSeconds:0} seconds {answer}");
    }

    public void Dispose() => _http.Dispose();

    private async Task<(bool Ready, string Said)> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(address, cancellationToken);
            return (response.StatusCode == HttpStatusCode.OK, $"/health/ready answered {(int)response.StatusCode}");
        }
        catch (HttpRequestException)
        {
            return (false, "nothing answered at /health/ready");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, "/health/ready took too long to answer");
        }
    }
}
