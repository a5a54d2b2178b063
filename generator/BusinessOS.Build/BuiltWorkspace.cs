using System.Collections.Immutable;
using BusinessOS.Build.Folders;
using BusinessOS.Model;
using BusinessOS.Spec;

namespace BusinessOS.Build;

/// <summary>Apps that compile.</summary>
/// <param name="Apps">In the order a host must load them.</param>
public sealed record BuiltWorkspace(Workspace Model, EquatableArray<BuiltApp> Apps, EquatableArray<StageTiming> Timings)
{
    /// <summary>Every generated file by path, one folder an app.</summary>
    public IReadOnlyDictionary<string, string> EmittedFiles() => new SortedDictionary<string, string>(
        Apps.SelectMany(a => a.Emitted.Select(f => KeyValuePair.Create($"{a.App.Id}/{f.Key}", f.Value))).ToDictionary(),
        StringComparer.Ordinal);

    /// <summary>Where the rules of access stand, by app and node: <c>entities/Loan.yaml:21</c>. Kept beside the code, which a moved line must not change.</summary>
    public ImmutableDictionary<string, ImmutableSortedDictionary<string, string>> Places { get; init; } =
        ImmutableDictionary<string, ImmutableSortedDictionary<string, string>>.Empty;

    /// <summary>Where everything stands in the apps' files, by app.</summary>
    public ImmutableDictionary<string, SourceMap> Maps { get; init; } = ImmutableDictionary<string, SourceMap>.Empty;

    /// <summary>The assemblies for a host. Only after a build, not after a check.</summary>
    public IReadOnlyList<Module> Modules() =>
    [
        .. Apps.Select(a => a.Image is { } image
            ? new Module(image.AssemblyName, a.App.Id, a.App.Version, image.Assembly, image.Symbols) { Places = Places.GetValueOrDefault(a.App.Id), Seeds = a.Seeds }
            : throw new InvalidOperationException($"{a.App.Id} was checked, not built.")),
    ];
}
