namespace BusinessOS.Assistant;

/// <summary>What an author is asked for.</summary>
/// <param name="Text">What somebody wrote: requirements for a new app, or a change in words.</param>
/// <param name="Existing">The app to change; null for a new one.</param>
public sealed record AuthorRequest(string Text, AppSpec? Existing = null)
{
    /// <summary>Packs and apps whose records the new one may point at instead of keeping its own.</summary>
    public EquatableArray<AppSpec> Known { get; init; } = [];

    /// <summary>
    /// What the compiler has to say of the app this leads to, where more than the spec matters: the owner's own code. Null:
    /// what the author checks with anyway.
    /// </summary>
    public Func<AppSpec, IReadOnlyList<Diagnostic>>? Check { get; init; }
}
