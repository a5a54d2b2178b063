using BusinessOS.Assistant;
using BusinessOS.Spec.Patching;
using BusinessOS.Studio.Preview;
using BusinessOS.Studio.Projects;

namespace BusinessOS.Studio.Drafting;

/// <summary>Turns a change request into operations, tried against the spec and the compiler before they are shown.</summary>
public sealed class ChangeDesk(IAuthor author, ProjectCompilers compilers)
{
    public Task<ChangeProposal> ProposeAsync(Project project, string text, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                var answer = await author.DraftAsync(new AuthorRequest(text, project.App), null, cancellationToken);
                var tried = Patch.Apply(project.App, answer.Operations);
                var problems = answer.Diagnostics.Concat(tried.Diagnostics);
                if (tried.Succeeded)
                {
                    var owned = project.Files
                        .Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal))
                        .ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
                    problems = problems.Concat(compilers.Of(project).Check(tried.Value, owned));
                }

                return new ChangeProposal(answer.Operations, [.. problems], answer.Unplaced);
            },
            cancellationToken);
}
