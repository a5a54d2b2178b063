namespace BusinessOS.Assistant.ModelBacked;

/// <summary>The model cannot be asked, or its answer is of no use.</summary>
internal sealed class ModelFailedException(ModelFailure failure) : Exception(failure.Reason)
{
    public ModelFailedException(string reason, string fix)
        : this(new ModelFailure(reason, fix))
    {
    }

    public ModelFailure Failure { get; } = failure;
}
