namespace BusinessOS.Build;

/// <summary>How long a stage took, over all apps.</summary>
public sealed record StageTiming(string Stage, TimeSpan Duration);
