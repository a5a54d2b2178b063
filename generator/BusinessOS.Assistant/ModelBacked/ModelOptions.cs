namespace BusinessOS.Assistant.ModelBacked;

/// <summary>Which language model writes, and where it answers.</summary>
public sealed record ModelOptions
{
    public const string DefaultModel = "gpt-4.1-mini";

    /// <summary>Any endpoint that speaks OpenAI's chat completions; null for OpenAI's own.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Null when no model is set up.</summary>
    public string? Key { get; init; }

    public string Model { get; init; } = DefaultModel;

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>From <c>OPENAI_BASE_URL</c>, <c>OPENAI_API_KEY</c> and <c>OPENAI_MODEL</c>.</summary>
    public static ModelOptions From(Func<string, string?> variable) => new()
    {
        Endpoint = Uri.TryCreate(variable("OPENAI_BASE_URL"), UriKind.Absolute, out var endpoint) ? endpoint : null,
        Key = variable("OPENAI_API_KEY") is { Length: > 0 } key ? key : null,
        Model = variable("OPENAI_MODEL") is { Length: > 0 } model ? model : DefaultModel,
    };
}
