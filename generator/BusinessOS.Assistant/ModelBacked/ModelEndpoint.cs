using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json.Nodes;
using OpenAI;
using OpenAI.Chat;

namespace BusinessOS.Assistant.ModelBacked;

/// <summary>
/// One conversation with an endpoint that speaks OpenAI's chat completions. It goes through the SDK's protocol methods:
/// connection, key and headers are the SDK's, the reading is <see cref="ModelReply"/>'s. A passing failure is tried once
/// more; every other one becomes a sentence.
/// </summary>
internal sealed class ModelEndpoint(ModelOptions options, IProgress<string>? progress)
{
    private const string NoKey = "none";

    /// <summary>A longer wait than this is the person's to take.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ChatClient _client = new(
        options.Model,
        new ApiKeyCredential(options.Key ?? NoKey),
        new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            NetworkTimeout = options.Patience + TimeSpan.FromSeconds(5),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        });

    private AnswerFormat _format;
    private bool _steady = true;

    /// <summary>The endpoint by name, without a password the address may hold.</summary>
    private string Where { get; } = options.Endpoint is { } endpoint ? $"{endpoint.Scheme}://{endpoint.Authority}" : "OpenAI";

    /// <summary>The model's answer to the conversation so far.</summary>
    /// <exception cref="ModelFailedException">There is none.</exception>
    public async Task<string> AskAsync(IReadOnlyList<ModelMessage> conversation, CancellationToken cancellationToken)
    {
        for (var retried = false; ;)
        {
            var (response, unreachable) = await SendAsync(conversation, cancellationToken);
            if (response is { Status: >= 200 and < 300 })
            {
                return ModelReply.Read(response.Content, Where, options.Key);
            }

            if (response is { Status: 400 or 422 } && StepsDown(ModelReply.ErrorOf(response.Content) ?? ""))
            {
                continue;
            }

            var pause = response is null ? Pause : PauseAfter(response);
            if (retried || pause is null || pause > LongestPause)
            {
                throw new ModelFailedException(unreachable ?? FailureOf(response, pause));
            }

            retried = true;
            await Task.Delay(pause.Value, cancellationToken);
        }
    }

    private async Task<(PipelineResponse? Response, ModelFailure? Unreachable)> SendAsync(
        IReadOnlyList<ModelMessage> conversation, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Patience);
        using var content = BinaryContent.Create(BinaryData.FromString(Request(conversation).ToJsonString()));
        try
        {
            var result = await _client.CompleteChatAsync(
                content, new RequestOptions { CancellationToken = patience.Token, ErrorOptions = ClientErrorBehaviors.NoThrow });
            return (result.GetRawResponse(), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelFailedException(
                $"it did not answer within {options.Patience.TotalSeconds:0.#} {(options.Patience.TotalSeconds == 1 ? "second" : "seconds")}",
                "Try again, choose a faster model with OPENAI_MODEL, or wait longer with OPENAI_TIMEOUT (seconds).");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or ClientResultException)
        {
            return (null, Unreachable(e));
        }
    }

    private ModelFailure Unreachable(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }:
                    return new($"the certificate of {Where} is not trusted", "Mend the endpoint's certificate, or trust it on this machine.");
                case HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError }:
                    return new($"{Where} cannot be reached", "Check OPENAI_BASE_URL and the network.");
            }
        }

        return new($"the connection to {Where} broke off", "Try again; if it stays, check the network and the endpoint.");
    }

    private JsonObject Request(IReadOnlyList<ModelMessage> conversation)
    {
        var messages = conversation.Select((message, index) => (JsonNode)new JsonObject
        {
            ["role"] = message.Role,
            ["content"] = index == 0 && _format != AnswerFormat.StrictSchema
                ? $"{message.Text}\n\nAnswer with one JSON object and nothing else. It follows this JSON Schema:\n{ModelAnswer.Schema}"
                : message.Text,
        });
        var request = new JsonObject { ["model"] = options.Model, ["messages"] = new JsonArray([.. messages]) };
        if (_steady)
        {
            request["temperature"] = 0;
        }

        switch (_format)
        {
            case AnswerFormat.StrictSchema:
                request["response_format"] = new JsonObject
                {
                    ["type"] = "json_schema",
                    ["json_schema"] = new JsonObject { ["name"] = "app_operations", ["strict"] = true, ["schema"] = JsonNode.Parse(ModelAnswer.Schema) },
                };
                break;
            case AnswerFormat.Json:
                request["response_format"] = new JsonObject { ["type"] = "json_object" };
                break;
        }

        return request;
    }

    /// <summary>Drops what the endpoint says it does not know; false when there is nothing of it to drop.</summary>
    private bool StepsDown(string complaint)
    {
        if (_steady && complaint.Contains("temperature", StringComparison.OrdinalIgnoreCase))
        {
            _steady = false;
            return true;
        }

        string[] formats = ["response_format", "json_schema", "json_object", "schema", "structured output"];
        if (_format == AnswerFormat.Told || !formats.Any(f => complaint.Contains(f, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        _format++;
        progress?.Report(_format == AnswerFormat.Json
            ? $"{Where} does not take this JSON Schema; asking for plain JSON"
            : $"{Where} does not know JSON answers; asking in words");
        return true;
    }

    /// <summary>How long to wait before trying again; null where trying again is no use.</summary>
    private static TimeSpan? PauseAfter(PipelineResponse response)
    {
        if (response.Status is not (408 or 429 or >= 500))
        {
            return null;
        }

        return response.Headers.TryGetValue("Retry-After", out var after)
            && double.TryParse(after, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds)
                ? TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(1).TotalSeconds))
                : Pause;
    }

    private ModelFailure FailureOf(PipelineResponse? response, TimeSpan? pause) => response?.Status switch
    {
        401 or 403 => new($"{Where} does not accept the key", "Check OPENAI_API_KEY."),
        404 => new($"{Where} does not know the model '{options.Model}' or the address", "Check OPENAI_MODEL and OPENAI_BASE_URL; the address usually ends in /v1."),
        429 => new($"{Where} takes no more requests at the moment", pause > LongestPause ? $"Try again in {pause.Value.TotalSeconds:0} seconds, or check your quota." : "Wait a little, or check your quota."),
        >= 500 and var status => new($"{Where} has a failure of its own ({status})", "Try again later, or check OPENAI_BASE_URL."),
        var status => new(
            $"{Where} refused the request ({status}{(response is not null && ModelReply.ErrorOf(response.Content) is { } error ? $": {ForeignText.Clean(error, options.Key)}" : "")})",
            "Check OPENAI_MODEL and OPENAI_BASE_URL."),
    };
}
