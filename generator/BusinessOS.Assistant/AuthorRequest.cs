namespace BusinessOS.Assistant;

/// <summary>What an author is asked for.</summary>
/// <param name="Text">What somebody wrote: requirements for a new app, or a change in words.</param>
/// <param name="Existing">The app to change; null for a new one.</param>
public sealed record AuthorRequest(string Text, AppSpec? Existing = null)
{
    /// <summary>Packs and apps whose records the new one may point at instead of keeping its own.</summary>
    public EquatableArray<AppSpec> Known { get; init; } = [];
}
