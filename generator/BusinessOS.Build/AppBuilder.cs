using System.Collections.Immutable;
using BusinessOS.Build.Compile;
using BusinessOS.Emit;
using BusinessOS.Model;
using BusinessOS.Spec.Overlaying;

namespace BusinessOS.Build;

/// <summary>
/// The pipeline on one page:
/// <code>
/// specs ─► Binder (what they mean) ─► Emitter (C# and Razor) ─► AppCompiler (Roslyn) ─► images
/// </code>
/// Apps are compiled in the order of their dependencies. A builder stays warm: an app whose model, code and used apps are
/// as they were is not touched again, and inside a changed app only what differs is parsed again.
/// </summary>
public sealed class AppBuilder(RuntimeReferences references)
{
    private readonly Dictionary<string, AppState> _states = new(StringComparer.Ordinal);

    /// <summary>What specs mean, without generating anything.</summary>
    public static Outcome<Workspace> Bind(IReadOnlyList<AppSource> sources) =>
        Binder.Bind([.. sources.Select(s => s.Document)], new BindOptions
        {
            // Two folders with one app id have the same nodes; the binder says so itself.
            Ids = sources.SelectMany(s => s.Lock?.ToIds() ?? []).DistinctBy(id => id.Key).ToImmutableDictionary(StringComparer.Ordinal),
            FormerNames = sources.SelectMany(s => s.Lock?.ToFormerNames() ?? []).DistinctBy(n => n.Key).ToImmutableDictionary(StringComparer.Ordinal),
        });

    /// <summary>Everything wrong with the apps: the same compile as <see cref="Build"/>, without assemblies.</summary>
    public Outcome<BuiltWorkspace> Check(IReadOnlyList<AppSource> sources) => Run(sources, withImages: false);

    /// <summary>Compiles the apps. With errors there is no workspace; what was built before stays valid.</summary>
    public Outcome<BuiltWorkspace> Build(IReadOnlyList<AppSource> sources) => Run(sources, withImages: true);

    private Outcome<BuiltWorkspace> Run(IReadOnlyList<AppSource> written, bool withImages)
    {
        var timings = new Timings();
        var bound = timings.Measure("Bind", () => Bind(written));
        if (!bound.Succeeded)
        {
            return new(null, bound.Diagnostics);
        }

        var sources = Joined(written);

        var problems = new DiagnosticBag();
        problems.AddRange(bound.Diagnostics);
        var built = new Dictionary<string, BuiltApp>(StringComparer.Ordinal);
        foreach (var app in bound.Value.Apps)
        {
            if (app.Uses.Any(u => !built.ContainsKey(u)))
            {
                continue;
            }

            var source = sources.First(s => s.Document.App.Id == app.Id);
            var state = StateOf(app);
            var result = state.Run(app, bound.Value, source, built, withImages, timings);
            problems.AddRange(result.Diagnostics);
            var seeds = timings.Measure("Seed", () => state.Seeds(app, source.Seeds));
            problems.AddRange(seeds.Diagnostics);
            if (result.Succeeded)
            {
                built.Add(app.Id, result.Value.With(seeds.Value ?? []));
            }
        }

        return problems.HasErrors
            ? new(null, problems.ToSorted())
            : new(new BuiltWorkspace(bound.Value, [.. bound.Value.Apps.Select(a => built[a.Id])], timings.All)
            {
                Places = bound.Value.Apps.ToImmutableDictionary(a => a.Id, a => RulePlaces.Of(a, sources.First(s => s.Document.App.Id == a.Id).Document.Map)),
                Maps = bound.Value.Apps.ToImmutableDictionary(a => a.Id, a => sources.First(s => s.Document.App.Id == a.Id).Document.Map),
            }, problems.ToSorted());
    }

    /// <summary>The apps with what others add to them, so that every node has its place, in whatever app's files it stands.</summary>
    public static IReadOnlyList<AppSource> Joined(IReadOnlyList<AppSource> sources) =>
        PackOverlays.Apply([.. sources.Select(s => s.Document)]).Value is { } joined ? [.. sources.Zip(joined, (s, d) => s with { Document = d })] : sources;

    private AppState StateOf(App app)
    {
        if (!_states.TryGetValue(app.Id, out var state) || state.Namespace != app.Namespace)
        {
            _states[app.Id] = state = new AppState(app.Namespace, references);
        }

        return state;
    }
}
