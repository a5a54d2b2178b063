namespace BusinessOS.Runtime.Workflows;

/// <summary>How long to wait after a failed try.</summary>
internal static class Backoff
{
    private static readonly TimeSpan[] OfSteps =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
    ];

    // Long enough for a server that is down overnight.
    private static readonly TimeSpan[] OfMessages =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10),
    ];

    /// <summary>The wait after this many failed tries of a step; null when it is not tried again.</summary>
    public static TimeSpan? Step(int attempts) => At(OfSteps, attempts);

    /// <summary>The wait after this many failed tries to send; null when it is not tried again.</summary>
    public static TimeSpan? Message(int attempts) => At(OfMessages, attempts);

    private static TimeSpan? At(TimeSpan[] waits, int attempts) => attempts <= waits.Length ? waits[attempts - 1] : null;
}
