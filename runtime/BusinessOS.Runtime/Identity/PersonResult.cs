using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Identity;

/// <summary>What became of a change to a person.</summary>
/// <param name="Person">As it is now; null when nothing changed.</param>
/// <param name="OneTimePassword">To be shown once; null unless one was made.</param>
/// <param name="Problems">Why nothing changed; empty when it did.</param>
public sealed record PersonResult(PersonView? Person, string? OneTimePassword, IReadOnlyList<Problem> Problems)
{
    public bool Succeeded => Problems.Count == 0;
}
