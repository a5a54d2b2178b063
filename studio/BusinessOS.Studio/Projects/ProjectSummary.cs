namespace BusinessOS.Studio.Projects;

/// <summary>An app on the shelf.</summary>
public sealed record ProjectSummary(string Id, string Name, DateTimeOffset ChangedAt);
