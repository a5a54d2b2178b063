namespace BusinessOS.Runtime.Scope;

/// <summary>
/// The actor and the clock the owner's expressions see, flowing with the asynchronous call. The gate sets it around
/// everything it does, so that <c>User</c>, <c>Today</c> and <c>Now</c> mean the same on every route.
/// </summary>
public static class Ambient
{
    private static readonly AsyncLocal<State?> Current = new();

    public static Actor Actor => Current.Value?.Actor ?? Actor.Anonymous;

    public static DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>By the organization's clock.</summary>
    public static DateOnly Today => OrganizationTime.TodayOf(Time);

    private static TimeProvider Time => Current.Value?.Time ?? OrganizationTime.Utc;

    /// <summary>The actor as the expressions of an app see it.</summary>
    public static AppUser UserOf(string app) => Actor.In(app);

    /// <summary>Makes an actor and a clock current until the result is disposed.</summary>
    public static IDisposable Enter(Actor actor, TimeProvider time)
    {
        var before = Current.Value;
        Current.Value = new State(actor, time);
        return new Leave(before);
    }

    private sealed record State(Actor Actor, TimeProvider Time);

    private sealed class Leave(State? before) : IDisposable
    {
        public void Dispose() => Current.Value = before;
    }
}
