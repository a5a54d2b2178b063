using System.ClientModel;
using System.ClientModel.Primitives;
using BusinessOS.Assistant.Text;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using OpenAI;
using OpenAI.Chat;

namespace BusinessOS.Assistant.ModelBacked;

/// <summary>
/// The author that lets a language model read. The model yields typed operations under a strict JSON Schema and never a
/// file; they are applied and compiled, and at most twice sent back with the real problems. Whenever that does not end
/// well, the embedded author writes instead and one sentence says why.
/// </summary>
/// <param name="problems">What the compiler has to say of a spec.</param>
public sealed class ModelAuthor(ModelOptions options, Func<AppSpec, IReadOnlyList<Diagnostic>> problems, IAuthor embedded) : IAuthor
{
    private const int MostRepairs = 2;

    public async Task<AuthorResult> DraftAsync(AuthorRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (options.Key is null)
        {
            return await FallBackAsync(request, AssistantDiagnostics.ModelNotSet.At(SourceSpan.None), progress, cancellationToken);
        }

        if (InputGate.Check(request.Text) is (null, { } problem))
        {
            return new AuthorResult { Base = ModelPrompt.BaseOf(request), Diagnostics = [problem] };
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Patience * (MostRepairs + 1));
        try
        {
            return await AskAsync(request, progress, patience.Token);
        }
        catch (ModelFailedException failure)
        {
            return await FallBackAsync(request, Unavailable(failure.Reason, failure.Fix), progress, cancellationToken);
        }
        catch (ClientResultException refused)
        {
            return await FallBackAsync(request, Unavailable(ReasonOf(refused), FixOf(refused)), progress, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return await FallBackAsync(
                request,
                Unavailable($"it did not answer within {options.Patience.TotalSeconds:0} seconds", "Try again, or choose a faster model with OPENAI_MODEL."),
                progress,
                cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or AggregateException { InnerException: HttpRequestException or ClientResultException })
        {
            return await FallBackAsync(
                request, Unavailable($"{Where} cannot be reached", "Check OPENAI_BASE_URL and the network."), progress, cancellationToken);
        }
    }

    private string Where => options.Endpoint?.GetLeftPart(UriPartial.Authority) ?? "OpenAI";

    private async Task<AuthorResult> AskAsync(AuthorRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var client = Client();
        var start = ModelPrompt.BaseOf(request);
        List<ChatMessage> conversation = [new SystemChatMessage(ModelPrompt.System), new UserChatMessage(ModelPrompt.Of(request))];
        for (var repair = 0; ; repair++)
        {
            progress?.Report(repair == 0 ? $"Asking {options.Model}" : $"Asking {options.Model} to mend {(repair == 1 ? "its answer" : "it again")}");
            var answer = await CompleteAsync(client, conversation, cancellationToken);
            var read = ModelAnswer.Read(answer);
            var found = ProblemsOf(start, read);
            if (!found.Any(d => d.IsError) && read.Value is { Operations.Count: > 0 } good)
            {
                return good.ToResult(start, options.Model, found);
            }

            if (repair == MostRepairs)
            {
                throw new ModelFailedException(
                    $"{options.Model} gave no valid app in {MostRepairs + 1} answers ({found.FirstOrDefault(d => d.IsError)?.Message ?? "it named no operations"})",
                    "Shorten the text, or use a stronger model with OPENAI_MODEL.");
            }

            conversation.Add(new AssistantChatMessage(answer));
            conversation.Add(new UserChatMessage(ModelPrompt.Repair(found)));
        }
    }

    private EquatableArray<Diagnostic> ProblemsOf(AppSpec start, Outcome<ModelAnswer> read)
    {
        if (!read.Succeeded)
        {
            return read.Diagnostics;
        }

        var applied = Patch.Apply(start, [.. read.Value.Operations]);
        return applied.Succeeded ? [.. applied.Diagnostics, .. problems(applied.Value)] : applied.Diagnostics;
    }

    private static async Task<string> CompleteAsync(ChatClient client, List<ChatMessage> conversation, CancellationToken cancellationToken)
    {
        ChatCompletion completion = await client.CompleteChatAsync(
            conversation,
            new ChatCompletionOptions
            {
                ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                    "app_operations", BinaryData.FromString(ModelAnswer.Schema), jsonSchemaIsStrict: true),
                Temperature = 0,
            },
            cancellationToken);
        if (completion.Refusal is { Length: > 0 } refusal)
        {
            throw new ModelFailedException($"it refused: {refusal}", "Say what the app is for in other words.");
        }

        return completion.Content.Count > 0 ? completion.Content[0].Text : "";
    }

    private ChatClient Client() => new(
        options.Model,
        new ApiKeyCredential(options.Key ?? ""),
        new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            NetworkTimeout = options.Patience,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 1),
        });

    private async Task<AuthorResult> FallBackAsync(
        AuthorRequest request, Diagnostic reason, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var result = await embedded.DraftAsync(request, progress, cancellationToken);
        return result with { Diagnostics = [reason, .. result.Diagnostics] };
    }

    private static Diagnostic Unavailable(string reason, string fix) =>
        AssistantDiagnostics.ModelUnavailable.At(SourceSpan.None, reason, fix);

    private string ReasonOf(ClientResultException refused) => refused.Status switch
    {
        0 => $"{Where} cannot be reached",
        401 or 403 => $"{Where} does not accept the key",
        404 => $"{Where} does not know the model '{options.Model}'",
        429 => $"{Where} takes no more requests at the moment",
        >= 500 => $"{Where} has a failure of its own ({refused.Status})",
        var status => $"{Where} refused the request ({status})",
    };

    private static string FixOf(ClientResultException refused) => refused.Status switch
    {
        401 or 403 => "Check OPENAI_API_KEY.",
        404 => "Check OPENAI_MODEL and OPENAI_BASE_URL.",
        429 => "Wait a little, or check your quota.",
        _ => "Check OPENAI_BASE_URL, or try again later.",
    };
}
