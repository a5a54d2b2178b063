namespace BusinessOS.Model.Explaining;

/// <summary>The answer to an <see cref="AccessQuestion"/>, rule by rule.</summary>
/// <param name="When">For <see cref="AccessResult.When"/>: the condition, in the words of the spec.</param>
public sealed record AccessReport(AccessResult Result, string? When, EquatableArray<ExplainedRule> Rules)
{
    /// <summary>"always", "never", or "when …".</summary>
    public string Text => Result == AccessResult.When ? $"when {When}" : Result.ToString().ToLowerInvariant();
}
