using BusinessOS.Diagnostics;
using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Publishing;

/// <summary>
/// A publication under way, or how it ended. It belongs to the Studio and not to the page that started it: a page that is
/// closed leaves nothing half done, and the next one shows how far it is.
/// </summary>
public sealed class PublishJob : IProgress<string>, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _turn = new();
    private readonly TimeProvider _time;
    private List<PublishStep> _steps = [];

    internal PublishJob(Publisher publisher, Project project, string organization, TimeProvider time)
    {
        (Organization, _time) = (organization, time);
        Done = Task.Run(() => RunAsync(publisher, project));
    }

    public event Action? Changed;

    public string Organization { get; }

    /// <summary>What was done, in order; the last one is under way while the job is.</summary>
    public IReadOnlyList<PublishStep> Steps => _steps;

    /// <summary>How it ended; null while it is under way, and when it was stopped.</summary>
    public Outcome<Publication>? Outcome { get; private set; }

    public bool IsStopped { get; private set; }

    public bool IsRunning => Outcome is null && !IsStopped;

    /// <summary>Done when the job is over, in whichever way.</summary>
    internal Task Done { get; }

    /// <summary>Asks it to stop; what it has begun is taken back.</summary>
    public void Stop() => _stop.Cancel();

    public void Dispose() => _stop.Dispose();

    /// <summary>The next step; a step that only counts on replaces itself.</summary>
    void IProgress<string>.Report(string value)
    {
        lock (_turn)
        {
            var now = _time.GetUtcNow();
            if (_steps is [.., var last] && Plain(last.Text) == Plain(value))
            {
                _steps = [.. _steps[..^1], last with { Text = value }];
            }
            else
            {
                _steps = [.. Ended(now), new PublishStep(value, now, null)];
            }
        }

        Changed?.Invoke();
    }

    private static string Plain(string step) => step.Split(',')[0];

    private IEnumerable<PublishStep> Ended(DateTimeOffset now) =>
        _steps.Select(s => s.Took is null ? s with { Text = Plain(s.Text), Took = now - s.StartedAt } : s);

    private async Task RunAsync(Publisher publisher, Project project)
    {
        try
        {
            Outcome = await publisher.PublishAsync(project, Organization, this, _stop.Token);
        }
        catch (OperationCanceledException)
        {
            IsStopped = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Outcome = new(null, [PublishDiagnostics.Refused.At(SourceSpan.None, e.Message)]);
        }

        lock (_turn)
        {
            _steps = [.. Ended(_time.GetUtcNow())];
        }

        Changed?.Invoke();
    }
}
