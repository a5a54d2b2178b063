using System.Collections.Concurrent;
using System.Collections.Immutable;
using BusinessOS.Build.Compile;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Preview;

/// <summary>One compiler per open project, so that each stays warm, and one for apps that are only a plan.</summary>
public sealed class ProjectCompilers(RuntimeReferences references, PackLibrary packs)
{
    private readonly ConcurrentDictionary<string, ProjectCompiler> _compilers = new(StringComparer.Ordinal);
    private readonly ProjectCompiler _plans = new(references, packs);

    public ProjectCompiler Of(Project project) => _compilers.GetOrAdd(project.Id, _ => new ProjectCompiler(references, packs));

    /// <summary>What the compiler would say of a plan.</summary>
    public IReadOnlyList<Diagnostic> Check(AppSpec plan) => _plans.Check(plan, ImmutableSortedDictionary<string, string>.Empty);
}
