namespace BusinessOS.Runtime.Records.Retention;

/// <param name="Deleted">Records that were deleted.</param>
/// <param name="Cleared">Values that were cleared.</param>
/// <param name="Left">What could not be, and is tried again.</param>
internal sealed record RetentionReport(int Deleted, int Cleared, int Left)
{
    public static readonly RetentionReport Nothing = new(0, 0, 0);

    public static RetentionReport operator +(RetentionReport one, RetentionReport other) =>
        new(one.Deleted + other.Deleted, one.Cleared + other.Cleared, one.Left + other.Left);
}
