namespace BusinessOS.Studio.Publishing;

/// <summary>What publishing to an organization would do, in words for whoever decides.</summary>
/// <param name="Changes">What changes for an organization that runs an earlier version.</param>
public sealed record PublishPlan(bool CanPublish, string Sentence, IReadOnlyList<string> Changes)
{
    /// <summary>Whether nothing of the organization serves yet.</summary>
    public bool IsFirst { get; init; }

    public static PublishPlan Refused(string sentence) => new(false, sentence, []);
}
