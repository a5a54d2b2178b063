namespace BusinessOS.Runtime;

/// <summary>How the database is to be brought to the apps' schema.</summary>
/// <param name="IsTrial">Whether everything is taken back in the end: only what would happen is wanted.</param>
/// <param name="AcceptedLosses">What may be dropped with its values: <c>Loan.Deposit</c>, <c>crm.Contact</c>.</param>
/// <param name="TellsAll">Whether everything there is to know is told; otherwise only what is new with this change.</param>
public sealed record MigrationRequest(bool IsTrial, IReadOnlyList<string> AcceptedLosses, bool TellsAll = true)
{
    /// <summary>What a start does: everything that loses nothing.</summary>
    public static readonly MigrationRequest Start = new(false, [], TellsAll: false);
}
