using BusinessOS.Assistant;
using BusinessOS.Diagnostics;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Studio.Drafting;

/// <summary>What a change request would do, before anybody says yes.</summary>
/// <param name="Problems">What the author or the compiler has to say about it.</param>
public sealed record ChangeProposal(
    IReadOnlyList<ProposedChange> Changes,
    IReadOnlyList<Diagnostic> Problems,
    IReadOnlyList<Unplaced> Unplaced,
    IReadOnlyList<Assumption> Assumptions)
{
    public IReadOnlyList<Operation> Operations => [.. Changes.Select(c => c.Operation)];

    public bool CanApply => Changes.Any(c => !c.IsSo) && !Problems.Any(p => p.IsError);
}
