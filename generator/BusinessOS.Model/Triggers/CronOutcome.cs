namespace BusinessOS.Model.Triggers;

/// <summary>A schedule as five cron fields, or what is wrong with it.</summary>
internal sealed record CronOutcome(string? Cron, string? Problem)
{
    public static CronOutcome Of(string cron) => new(cron, null);

    public static CronOutcome Wrong(string problem) => new(null, problem);
}
