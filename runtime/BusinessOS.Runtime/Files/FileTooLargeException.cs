namespace BusinessOS.Runtime.Files;

/// <summary>An upload is larger than the tenant allows.</summary>
/// <param name="limit">In bytes.</param>
public sealed class FileTooLargeException(long limit)
    : Exception($"The file is larger than {limit / (1024 * 1024)} MB, the largest that can be kept here.")
{
    public long Limit { get; } = limit;
}
