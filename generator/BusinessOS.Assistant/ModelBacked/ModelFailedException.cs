namespace BusinessOS.Assistant.ModelBacked;

/// <summary>The model answered, and its answer is of no use.</summary>
internal sealed class ModelFailedException(string reason, string fix) : Exception(reason)
{
    public string Reason { get; } = reason;

    public string Fix { get; } = fix;
}
