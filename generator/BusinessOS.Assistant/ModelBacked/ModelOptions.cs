using System.Globalization;

namespace BusinessOS.Assistant.ModelBacked;

/// <summary>Which language model writes, and where it answers.</summary>
public sealed record ModelOptions
{
    /// <summary>Follows a strict schema, takes long texts and costs little.</summary>
    public const string DefaultModel = "gpt-4.1-mini";

    private const int MostSeconds = 3600;

    /// <summary>Any endpoint that speaks OpenAI's chat completions; null for OpenAI's own.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Null when none is set; an endpoint of one's own may not need one.</summary>
    public string? Key { get; init; }

    public string Model { get; init; } = DefaultModel;

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>What is wrong with the settings; nothing is sent anywhere then.</summary>
    public ModelFailure? Problem { get; init; }

    /// <summary>Whether there is anything to ask.</summary>
    public bool IsSetUp => Key is not null || Endpoint is not null || Problem is not null;

    /// <summary>From <c>OPENAI_BASE_URL</c>, <c>OPENAI_API_KEY</c>, <c>OPENAI_MODEL</c> and <c>OPENAI_TIMEOUT</c> (seconds).</summary>
    public static ModelOptions From(Func<string, string?> variable)
    {
        var options = new ModelOptions
        {
            Key = Set("OPENAI_API_KEY"),
            Model = Set("OPENAI_MODEL") ?? DefaultModel,
        };
        if (Set("OPENAI_BASE_URL") is { } address)
        {
            options = EndpointOf(address) is { } endpoint
                ? options with { Endpoint = endpoint }
                : options with { Problem = new("OPENAI_BASE_URL is not an address of the web", "Set it to an address such as http://localhost:11434/v1.") };
        }

        if (Set("OPENAI_TIMEOUT") is { } seconds)
        {
            options = int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var patience) && patience is > 0 and <= MostSeconds
                ? options with { Patience = TimeSpan.FromSeconds(patience) }
                : options with { Problem = new($"OPENAI_TIMEOUT is not a number of seconds from 1 to {MostSeconds}", "Set it to a number such as 120.") };
        }

        return options;

        string? Set(string name) => variable(name)?.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>"localhost:11434" is a valid URI with the scheme "localhost"; a key must not leave for OpenAI because of it.</summary>
    private static Uri? EndpointOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var endpoint) && (endpoint.Scheme == Uri.UriSchemeHttp || endpoint.Scheme == Uri.UriSchemeHttps)
            ? endpoint
            : null;
}
