using System.Collections.Immutable;
using BusinessOS.Assistant;
using BusinessOS.Assistant.Plans;
using BusinessOS.Build;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;
using Spectre.Console;

namespace BusinessOS.Cli;

/// <summary>Lets an author read a text, and makes files of what it yields.</summary>
internal sealed class Drafting(CliEnvironment environment, AuthorKind kind)
{
    public async Task<Outcome<DraftedApp>> DraftAsync(string text, CancellationToken cancellationToken)
    {
        var progress = new Progress<string>(step => environment.Messages.WriteLine(step));
        var author = Authors.Create(kind, Problems);
        var drafted = await author.DraftAsync(new AuthorRequest(text) { Known = [.. KnownPacks()] }, progress, cancellationToken);
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

    private List<AppSpec> KnownPacks()
    {
        var packs = new PackLibrary(environment.Programs.Packs);
        return [.. packs.Ids
            .Select(id => AppFolder.Read(packs.FolderOf(id) ?? "").Value)
            .OfType<AppFiles>()
            .Select(files => SpecReader.Read(files.Spec).Value?.App)
            .OfType<AppSpec>()];
    }

    /// <summary>What the compiler would say of a spec, for an author that can mend it.</summary>
    private IReadOnlyList<Diagnostic> Problems(AppSpec app)
    {
        var loader = new AppLoader(environment);
        var document = SpecReader.Read(SpecWriter.Write(app));
        if (document.Value is null)
        {
            return document.Diagnostics;
        }

        var packs = loader.Packs;
        var used = app.Uses.Count == 0 ? null : loader.Read([.. app.Uses.Select(packs.FolderOf).OfType<string>()]).Value;
        AppSource[] sources = [.. used?.Apps ?? [], new AppSource(document.Value, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))];
        return loader.Builder().Then(builder => builder.Check([.. sources])).Diagnostics;
    }
}

/// <summary>An app made of a text, not written anywhere yet.</summary>
/// <param name="Plan">The plan, for people.</param>
internal sealed record DraftedApp(AppSpec App, string Plan, IReadOnlyList<SpecFile> Files);
