namespace BusinessOS.Runtime.Records.Sharing;

/// <summary>What became of sharing a record: who has it now, or why nothing changed.</summary>
/// <param name="Shares">Who has it now; null when nothing changed.</param>
/// <param name="IsFound">Whether there is such a record for the actor.</param>
/// <param name="Refusal">Why the actor may not share it.</param>
public sealed record ShareResult(IReadOnlyList<ShareView>? Shares, bool IsFound, ChangeResult.Forbidden? Refusal, IReadOnlyList<Problem> Problems);
