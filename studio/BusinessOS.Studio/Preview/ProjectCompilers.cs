using System.Collections.Concurrent;
using BusinessOS.Build.Compile;
using BusinessOS.Build.Folders;
using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Preview;

/// <summary>One compiler per open project, so that each stays warm.</summary>
public sealed class ProjectCompilers(RuntimeReferences references, PackLibrary packs)
{
    private readonly ConcurrentDictionary<string, ProjectCompiler> _compilers = new(StringComparer.Ordinal);

    public ProjectCompiler Of(Project project) => _compilers.GetOrAdd(project.Id, _ => new ProjectCompiler(references, packs));
}
