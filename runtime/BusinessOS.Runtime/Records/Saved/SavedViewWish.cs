namespace BusinessOS.Runtime.Records.Saved;

/// <summary>How a view shall be saved.</summary>
/// <param name="Id">The view that is changed; null for a new one.</param>
/// <param name="Team">The team's key where it is for one.</param>
public sealed record SavedViewWish(Guid? Id, string Name, ViewAudience Audience, string? Team, string Content, bool IsDefault);
