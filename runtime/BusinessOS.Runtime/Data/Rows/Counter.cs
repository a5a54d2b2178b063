namespace BusinessOS.Runtime.Data.Rows;

/// <summary>The last number given to a field of auto-numbers.</summary>
public sealed class Counter
{
    public required string Name { get; set; }

    public long Value { get; set; }
}
