using System.Collections.Concurrent;
using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Publishing;

/// <summary>The publications under way, one per project at a time.</summary>
public sealed class PublishDesk(Publisher publisher, TimeProvider time) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, PublishJob> _jobs = new(StringComparer.Ordinal);

    /// <summary>The job under way or not yet looked at, if any.</summary>
    public PublishJob? Of(Project project) => _jobs.GetValueOrDefault(project.Id);

    /// <summary>Starts publishing, unless that is under way.</summary>
    public PublishJob Start(Project project, string organization) => _jobs.AddOrUpdate(
        project.Id,
        _ => new PublishJob(publisher, project, organization, time),
        (_, job) => job.IsRunning ? job : new PublishJob(publisher, project, organization, time));

    /// <summary>Its end was read.</summary>
    public void Forget(Project project)
    {
        if (_jobs.TryGetValue(project.Id, out var job) && !job.IsRunning)
        {
            _jobs.TryRemove(project.Id, out _);
            job.Dispose();
        }
    }

    /// <summary>The Studio ends: what is under way is stopped and taken back.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var job in _jobs.Values)
        {
            job.Stop();
            await job.Done;
            job.Dispose();
        }
    }
}
