using System.Collections.Concurrent;
using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Preview;

/// <summary>The live apps of the projects that are open; they end with the Studio.</summary>
public sealed class PreviewDesk(ProjectCompilers compilers, StudioOptions options, StudioAddress address) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<PreviewHost>> _open = new(StringComparer.Ordinal);

    public PreviewHost Of(Project project) =>
        _open.GetOrAdd(project.Id, _ => new Lazy<PreviewHost>(() => Start(project))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var preview in _open.Values.Where(p => p.IsValueCreated))
        {
            await preview.Value.DisposeAsync();
        }
    }

    private PreviewHost Start(Project project)
    {
        var preview = new PreviewHost(project, compilers.Of(project), options.Host, address.Url);
        var shown = project.Version;
        project.Changed += () =>
        {
            if (project.Version != shown)
            {
                shown = project.Version;
                preview.Refresh();
            }
        };
        return preview;
    }
}
