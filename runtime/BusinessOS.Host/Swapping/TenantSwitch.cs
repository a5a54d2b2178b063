using System.Diagnostics;
using System.Text.Json;
using BusinessOS.Runtime;
using Microsoft.AspNetCore.Http.Features;

namespace BusinessOS.Host.Swapping;

/// <summary>
/// The version that serves now, and the change to the next one when <c>modules.json</c> is replaced. A version that does
/// not start leaves the last good one serving. What happens is told as one line of JSON on standard output.
/// </summary>
internal sealed partial class TenantSwitch(
    HostArguments options, TenantVersion first, IFeatureCollection features, ProvenQueries proven, ILogger<TenantSwitch> log)
    : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(15);

    private readonly string _list = Path.Combine(options.Modules ?? "", Modules.ModuleList.FileName);
    private TenantVersion _current = first;

    public Task ProcessAsync(IFeatureCollection request) => Volatile.Read(ref _current).ProcessAsync(request);

    /// <summary>Lets go of open pages, before the listener waits for their connections.</summary>
    public void Release() => Volatile.Read(ref _current).Release();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _current.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Watch)
        {
            return;
        }

        var seen = Stamp();
        using var timer = new PeriodicTimer(Glance);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (Stamp() is var now && now != seen)
            {
                seen = now;
                await SwapAsync(stoppingToken);
            }
        }
    }

    private async Task SwapAsync(CancellationToken cancellationToken)
    {
        try
        {
            var begun = Stopwatch.GetTimestamp();
            var next = await TenantVersion.StartAsync(options, features, proven, cancellationToken);
            var before = Interlocked.Exchange(ref _current, next);
            Tell(new
            {
                @event = "swapped",
                message = string.Join(" ", next.Report.Notes),
                elapsedMs = (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds,
            });
            await before.DisposeAsync();
        }
        catch (Exception e) when (e is StartFailedException or UsageException)
        {
            Tell(new { @event = "failed", message = e.Message });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever a tenant's own code does at start, the last good version goes on.
            LogFailed(e);
            Tell(new { @event = "failed", message = $"The new version ended with an error at start: {e.Message}" });
        }
    }

    private DateTime Stamp() => File.GetLastWriteTimeUtc(_list);

    private static void Tell(object happened) => Console.WriteLine(JsonSerializer.Serialize(happened));

    [LoggerMessage(6100, LogLevel.Error, "The new version did not start")]
    private partial void LogFailed(Exception exception);
}
