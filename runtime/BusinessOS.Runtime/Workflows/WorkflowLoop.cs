using System.Data.Common;
using System.Threading.Channels;
using BusinessOS.Runtime.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Workflows;

/// <summary>
/// Keeps the workflows going while the host runs: at once after a change in this process, otherwise every few seconds.
/// Sending goes on beside the runs, so that a slow receiver holds up nothing but itself.
/// </summary>
internal sealed partial class WorkflowLoop(
    WorkflowEngine engine, ChangeSignal changes, IOptions<WorkflowOptions> options, TimeProvider time, ILogger<WorkflowLoop> logger)
    : BackgroundService
{
    private readonly Channel<bool> _changed = News();
    private readonly Channel<bool> _written = News();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        using var listening = changes.Subscribe(_ => _changed.Writer.TryWrite(true));
        await Task.WhenAll(
            RepeatAsync(AdvanceAsync, _changed.Reader, stoppingToken),
            RepeatAsync(engine.SendDueAsync, _written.Reader, stoppingToken));
    }

    /// <summary>Holds one token when there is news; more news changes nothing.</summary>
    private static Channel<bool> News() =>
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private async Task<int> AdvanceAsync(CancellationToken stoppingToken)
    {
        var done = await engine.AdvanceDueAsync(stoppingToken);
        if (done > 0)
        {
            _written.Writer.TryWrite(true);
        }

        return done;
    }

    private async Task RepeatAsync(Func<CancellationToken, Task<int>> work, ChannelReader<bool> news, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
            }
            catch (Exception e) when (e is DbException or DbUpdateException or TimeoutException)
            {
                // The database will be back; what waits in it has not gone.
                LogUnreachable(e);
            }

            await SleepAsync(news, stoppingToken);
        }
    }

    private async Task SleepAsync(ChannelReader<bool> news, CancellationToken stoppingToken)
    {
        using var nap = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.PollSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(nap.Token, stoppingToken);
        try
        {
            await news.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // The nap is over, or the host stops; the loop looks.
        }
    }

    [LoggerMessage(6202, LogLevel.Error, "The workflows cannot reach the database and try again")]
    private partial void LogUnreachable(Exception exception);
}
