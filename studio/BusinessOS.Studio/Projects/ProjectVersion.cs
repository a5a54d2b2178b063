namespace BusinessOS.Studio.Projects;

/// <summary>A state of an app its builder accepted.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Changes">What it changed against the one before, in words.</param>
public sealed record ProjectVersion(int Number, DateTimeOffset At, string Summary, IReadOnlyList<string> Changes);
