namespace BusinessOS.Studio.Publishing;

/// <summary>Something publishing did or is doing.</summary>
/// <param name="Took">Null while it is being done.</param>
public sealed record PublishStep(string Text, DateTimeOffset StartedAt, TimeSpan? Took);
