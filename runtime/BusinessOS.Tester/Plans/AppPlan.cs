namespace BusinessOS.Tester.Plans;

/// <summary>What the tests of an app know of it, from its spec.</summary>
/// <param name="Id">As addresses begin: <c>equipment-loans</c>.</param>
public sealed record AppPlan(string Id)
{
    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Teams { get; init; } = [];

    public IReadOnlyList<PagePlan> Pages { get; init; } = [];

    /// <summary>Where nodes of the spec stand: <c>entities/Loan.yaml:21</c>.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();
}
