using System.Collections.Immutable;
using BusinessOS.Build;
using BusinessOS.Build.Compile;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;

namespace BusinessOS.Studio.Preview;

/// <summary>Compiles one project again and again, with the packs it uses; never loads what it compiled.</summary>
public sealed class ProjectCompiler(RuntimeReferences references, PackLibrary packs)
{
    private readonly AppBuilder _builder = new(references);
    private readonly Lock _turn = new();

    /// <summary>Compiles the folder as it stands on disk.</summary>
    public Outcome<BuiltWorkspace> Build(string folder)
    {
        var sources = new SourceReader(packs).Read([folder], file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
        if (!sources.Succeeded)
        {
            return new(null, sources.Diagnostics);
        }

        lock (_turn)
        {
            var built = _builder.Build(sources.Value.Apps);
            return built with { Diagnostics = [.. sources.Diagnostics, .. built.Diagnostics] };
        }
    }

    /// <summary>What the compiler would say of a spec that is not written anywhere yet.</summary>
    /// <param name="owned">The owner's C# it must go with.</param>
    public IReadOnlyList<Diagnostic> Check(AppSpec app, ImmutableSortedDictionary<string, string> owned)
    {
        lock (_turn)
        {
            return UnwrittenApp.Sources(app, packs, owned).Then(sources => _builder.Check(sources)).Diagnostics;
        }
    }
}
