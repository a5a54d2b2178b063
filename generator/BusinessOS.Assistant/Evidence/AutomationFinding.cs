namespace BusinessOS.Assistant.Evidence;

/// <summary>Something that is to happen by itself.</summary>
/// <param name="When">When, in the text's words: "a class is canceled", "every week"; empty when unsaid.</param>
/// <param name="Action">What, in the text's words.</param>
internal sealed record AutomationFinding(string When, string Action, int Sentence)
{
    /// <summary>The schedule as a workflow writes it, for those that run by the clock.</summary>
    public string? Schedule { get; init; }

    /// <summary>The concepts the condition names, nearest first.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The verb of the condition, in its base form: "cancel".</summary>
    public string? Event { get; init; }

    /// <summary>The verb of the action, in its base form.</summary>
    public string? Deed { get; init; }

    /// <summary>Who is told or handed something: a concept.</summary>
    public string? Receiver { get; init; }

    /// <summary>The concepts the action names.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Outside services the action names: "Slack".</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Adjectives of the condition's subject, which may be values of a choice: "critical".</summary>
    public IReadOnlyList<string> Qualities { get; init; } = [];
}
