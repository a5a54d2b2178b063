using System.Collections.Immutable;
using BusinessOS.Assistant;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Studio.Preview;
using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Drafting;

/// <summary>Turns a change request into operations, tried against the spec and the compiler before they are shown.</summary>
public sealed class ChangeDesk(IAuthor author, ProjectCompilers compilers, PackLibrary packs)
{
    /// <param name="progress">Told in a few words what is being done.</param>
    public Task<ChangeProposal> ProposeAsync(Project project, string text, IProgress<string> progress, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                var before = project.App;
                var owned = project.Files
                    .Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal))
                    .ToImmutableSortedDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
                IReadOnlyList<Diagnostic> Check(AppSpec app) => compilers.Of(project).Check(app, owned);
                var request = new AuthorRequest(text, before) { Known = [.. packs.Specs()], Check = Check };
                var answer = await author.DraftAsync(request, progress, cancellationToken);
                var tried = Patch.Apply(before, answer.Operations);
                var problems = answer.Diagnostics.Concat(tried.Diagnostics);
                if (tried.Succeeded && answer.Operations.Count > 0)
                {
                    progress.Report("Trying it with the compiler");
                    problems = problems.Concat(Check(tried.Value));
                }

                return new ChangeProposal(ProposedChange.Of(before, answer.Operations), [.. problems], answer.Unplaced, answer.Assumptions);
            },
            cancellationToken);
}
