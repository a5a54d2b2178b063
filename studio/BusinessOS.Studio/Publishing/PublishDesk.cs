using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Publishing;

/// <summary>The publications under way, one per project at a time.</summary>
public sealed class PublishDesk(Publisher publisher, TimeProvider time) : IAsyncDisposable
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, PublishJob> _jobs = new(StringComparer.Ordinal);

    /// <summary>The job under way or not yet looked at, if any.</summary>
    public PublishJob? Of(Project project)
    {
        lock (_turn)
        {
            return _jobs.GetValueOrDefault(project.Id);
        }
    }

    /// <summary>Starts publishing, unless that is under way. A job begins its work as it is made, so none is made in vain.</summary>
    public PublishJob Start(Project project, string organization)
    {
        lock (_turn)
        {
            if (_jobs.TryGetValue(project.Id, out var before))
            {
                if (before.IsRunning)
                {
                    return before;
                }

                before.Dispose();
            }

            return _jobs[project.Id] = new PublishJob(publisher, project, organization, time);
        }
    }

    /// <summary>A job's end was read. One that was started since stays.</summary>
    public void Forget(Project project, PublishJob read)
    {
        lock (_turn)
        {
            if (!read.IsRunning && _jobs.TryGetValue(project.Id, out var job) && job == read)
            {
                _jobs.Remove(project.Id);
                job.Dispose();
            }
        }
    }

    /// <summary>The Studio ends: what is under way is stopped and taken back.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var job in Jobs())
        {
            job.Stop();
            await job.Done;
            job.Dispose();
        }
    }

    private PublishJob[] Jobs()
    {
        lock (_turn)
        {
            return [.. _jobs.Values];
        }
    }
}
