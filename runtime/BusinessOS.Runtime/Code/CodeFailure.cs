namespace BusinessOS.Runtime.Code;

/// <summary>Why a piece of the owner's code did not return.</summary>
/// <param name="Refusal">What the gate refused it; null when the code broke off or was cut off, as the log tells.</param>
internal sealed record CodeFailure(ChangeRefusedException? Refusal);
