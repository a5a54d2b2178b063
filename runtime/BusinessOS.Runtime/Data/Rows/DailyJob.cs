namespace BusinessOS.Runtime.Data.Rows;

/// <summary>Something the runtime does by itself every day, and when it is next to.</summary>
public sealed class DailyJob
{
    public required string Name { get; set; }

    /// <summary>While it is done, when another process may take it over.</summary>
    public DateTimeOffset NextAt { get; set; }

    public DateTimeOffset? LastAt { get; set; }
}
