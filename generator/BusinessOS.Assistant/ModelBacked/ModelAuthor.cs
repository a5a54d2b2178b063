using BusinessOS.Assistant.Building;
using BusinessOS.Assistant.Text;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Assistant.ModelBacked;

/// <summary>
/// The author that lets a language model read. The model yields typed operations under a strict JSON Schema and never a
/// file; they are applied and compiled, and at most twice sent back with the real problems. Whenever that does not end
/// well, the embedded author writes instead and one sentence says why.
/// </summary>
/// <param name="problems">What the compiler has to say of a spec, where a request brings no check of its own.</param>
public sealed class ModelAuthor(ModelOptions options, Func<AppSpec, IReadOnlyList<Diagnostic>> problems, IAuthor embedded) : IAuthor
{
    private const int MostRepairs = 2;

    public async Task<AuthorResult> DraftAsync(AuthorRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (!options.IsSetUp)
        {
            return await FallBackAsync(request, AssistantDiagnostics.ModelNotSet.At(SourceSpan.None), progress, cancellationToken);
        }

        var (text, problem) = InputGate.Check(request.Text, anyLanguage: true);
        if (text is null)
        {
            return new AuthorResult { Base = ModelPrompt.BaseOf(request), Diagnostics = problem is null ? [] : [problem] };
        }

        try
        {
            var result = await AskAsync(request with { Text = text }, progress, cancellationToken);
            return problem is null ? result : result with { Diagnostics = [problem, .. result.Diagnostics] };
        }
        catch (ModelFailedException failed)
        {
            return await FallBackAsync(
                request,
                AssistantDiagnostics.ModelUnavailable.At(SourceSpan.None, failed.Failure.Reason, failed.Failure.Fix),
                progress,
                cancellationToken);
        }
    }

    private async Task<AuthorResult> AskAsync(AuthorRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (options.Problem is { } wrong)
        {
            throw new ModelFailedException(wrong);
        }

        var endpoint = new ModelEndpoint(options, progress);
        List<ModelMessage> conversation = [new("system", ModelPrompt.System), new("user", ModelPrompt.Of(request))];
        for (var repair = 0; ; repair++)
        {
            progress?.Report(repair == 0 ? $"Asking {options.Model}" : $"Asking {options.Model} to mend its answer ({repair} of {MostRepairs})");
            var answer = await endpoint.AskAsync(conversation, cancellationToken);
            var read = ModelAnswer.Read(answer);
            var start = StartOf(request, read.Value);
            var (tried, found) = Try(start, read, request.Check ?? problems);
            if (read.Value is { } good && !found.Any(d => d.IsError))
            {
                return good.ToResult(start, options.Model, found);
            }

            if (repair == MostRepairs)
            {
                throw new ModelFailedException(
                    $"{options.Model} gave no valid app in {MostRepairs + 1} answers, the last of which had this problem: {ForeignText.Clean(found.First(d => d.IsError).Message, options.Key).TrimEnd('.')}",
                    "Shorten the text, or choose a stronger model with OPENAI_MODEL.");
            }

            conversation.Add(new("assistant", answer));
            conversation.Add(new("user", ModelPrompt.Repair(found, tried)));
        }
    }

    /// <summary>The app the operations apply to. A new one takes its id from the name the model gives it: ids are no operation's to change.</summary>
    private static AppSpec StartOf(AuthorRequest request, ModelAnswer? answer) =>
        request.Existing is null && answer?.Operations.OfType<SetApp>().FirstOrDefault(a => !string.IsNullOrWhiteSpace(a.Name)) is { Name: { } name }
            ? new AppSpec { Id = AppNamer.Id(name), Name = name }
            : ModelPrompt.BaseOf(request);

    /// <summary>The app an answer leads to, as far as it leads anywhere, and everything wrong with it.</summary>
    private static (AppSpec? App, EquatableArray<Diagnostic> Problems) Try(
        AppSpec start, Outcome<ModelAnswer> read, Func<AppSpec, IReadOnlyList<Diagnostic>> check)
    {
        if (!read.Succeeded)
        {
            return (null, read.Diagnostics);
        }

        if (read.Value.Operations.Count == 0)
        {
            return (null, [AssistantDiagnostics.ModelNoOperations.At(SourceSpan.None)]);
        }

        var applied = Patch.Apply(start, [.. read.Value.Operations]);
        return applied.Succeeded
            ? (applied.Value, [.. applied.Diagnostics, .. check(applied.Value)])
            : (null, applied.Diagnostics);
    }

    private async Task<AuthorResult> FallBackAsync(
        AuthorRequest request, Diagnostic reason, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var result = await embedded.DraftAsync(request, progress, cancellationToken);
        return result with { Diagnostics = [reason, .. result.Diagnostics] };
    }
}
