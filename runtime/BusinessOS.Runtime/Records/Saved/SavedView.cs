namespace BusinessOS.Runtime.Records.Saved;

/// <summary>A saved view as somebody sees it.</summary>
/// <param name="Owner">Who made it; null for one's own.</param>
/// <param name="Content">Filters, order and columns as <see cref="SavedViewText"/> writes them.</param>
/// <param name="MayChange">Whether they may rename, change, share and delete it.</param>
/// <param name="IsDefault">Whether their list begins with it.</param>
public sealed record SavedView(Guid Id, string Name, string? Owner, ViewAudience Audience, string? Team, string Content, bool MayChange, bool IsDefault);
