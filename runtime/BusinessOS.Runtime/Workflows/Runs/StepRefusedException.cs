namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>A step of a run cannot be done; what it had begun is rolled back.</summary>
/// <param name="reason">In words for the administrator.</param>
/// <param name="mayWorkLater">Whether trying again has a point.</param>
internal sealed class StepRefusedException(string reason, bool mayWorkLater) : Exception(reason)
{
    public bool MayWorkLater { get; } = mayWorkLater;
}
