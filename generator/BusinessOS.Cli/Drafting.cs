using System.Collections.Immutable;
using BusinessOS.Assistant;
using BusinessOS.Assistant.Plans;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Writing;

namespace BusinessOS.Cli;

/// <summary>Lets an author read a text, and makes files of what it yields.</summary>
internal sealed class Drafting(CliEnvironment environment, AuthorKind kind)
{
    public async Task<Outcome<DraftedApp>> DraftAsync(string text, CancellationToken cancellationToken)
    {
        IAuthor author = kind == AuthorKind.OpenAi ? Authors.WithModel(Environment.GetEnvironmentVariable, Problems) : new EmbeddedAuthor();
        var drafted = await author.DraftAsync(new AuthorRequest(text) { Known = [.. new PackLibrary(environment.Programs.Packs).Specs()] }, new StepLines(environment.Messages), cancellationToken);
        if (drafted.Diagnostics.Any(d => d.IsError))
        {
            return new(null, drafted.Diagnostics);
        }

        var applied = Patch.Apply(drafted.Base, drafted.Operations);
        if (!applied.Succeeded)
        {
            return new(null, [.. drafted.Diagnostics, .. applied.Diagnostics]);
        }

        IReadOnlyList<SpecFile> files =
        [
            .. SpecWriter.Write(applied.Value),
            AppLock.First(applied.Value),
            new SpecFile(AppFolder.Requirements, text.TrimEnd() + "\n"),
        ];
        return new(new DraftedApp(applied.Value, PlanText.Render(drafted, applied.Value), files), drafted.Diagnostics);
    }

    /// <summary>What the compiler would say of a spec, for an author that can mend it.</summary>
    private IReadOnlyList<Diagnostic> Problems(AppSpec app)
    {
        var loader = new AppLoader(environment);
        return UnwrittenApp.Sources(app, loader.Packs, ImmutableSortedDictionary<string, string>.Empty)
            .Then(sources => loader.Builder().Then(builder => builder.Check([.. sources])))
            .Diagnostics;
    }
}

/// <summary>An app made of a text, not written anywhere yet.</summary>
/// <param name="Plan">The plan, for people.</param>
internal sealed record DraftedApp(AppSpec App, string Plan, IReadOnlyList<SpecFile> Files);
