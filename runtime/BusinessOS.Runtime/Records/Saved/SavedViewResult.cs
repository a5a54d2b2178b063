namespace BusinessOS.Runtime.Records.Saved;

/// <summary>What became of a wish about a saved view.</summary>
/// <param name="View">As it is saved; null where it was refused.</param>
/// <param name="Refusal">Why not, for people; null when it was done.</param>
public sealed record SavedViewResult(SavedView? View, string? Refusal)
{
    public static SavedViewResult Refused(string reason) => new(null, reason);
}
