using System.Data.Common;
using BusinessOS.Runtime.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Records.Retention;

/// <summary>Looks now and then whether the day's work of the retention is due.</summary>
internal sealed partial class RetentionLoop(
    RetentionKeeper keeper, IOptions<WorkflowOptions> options, TimeProvider time, ILogger<RetentionLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Enabled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                var report = await keeper.RunDueAsync(stoppingToken);
                if (report != RetentionReport.Nothing)
                {
                    LogDone(report.Deleted, report.Cleared, report.Left);
                }
            }
            catch (Exception e) when (e is DbException or DbUpdateException or TimeoutException)
            {
                LogUnreachable(e);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(6203, LogLevel.Information, "What is kept no longer: {Deleted} records deleted, {Cleared} values cleared, {Left} left because others hold them")]
    private partial void LogDone(int deleted, int cleared, int left);

    [LoggerMessage(6204, LogLevel.Error, "The retention cannot reach the database and tries again")]
    private partial void LogUnreachable(Exception exception);
}
