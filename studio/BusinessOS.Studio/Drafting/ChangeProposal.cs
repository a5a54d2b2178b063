using BusinessOS.Assistant;
using BusinessOS.Diagnostics;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Studio.Drafting;

/// <summary>What a change request would do, before anybody says yes.</summary>
/// <param name="Problems">What the author or the compiler has to say about it.</param>
public sealed record ChangeProposal(
    IReadOnlyList<Operation> Operations, IReadOnlyList<Diagnostic> Problems, IReadOnlyList<Unplaced> Unplaced)
{
    public bool CanApply => Operations.Count > 0 && !Problems.Any(p => p.IsError);
}
