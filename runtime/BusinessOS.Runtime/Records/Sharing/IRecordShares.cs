namespace BusinessOS.Runtime.Records.Sharing;

/// <summary>
/// Gives single records on to people and teams, as the entity's rules let the actor, and takes them back. Every change is
/// audited with the record.
/// </summary>
public interface IRecordShares
{
    /// <summary>Who has the record. For those who may share it.</summary>
    Task<ShareResult> ListAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken);

    /// <summary>Shares the record with a person or a team, or changes how it is shared with them.</summary>
    /// <param name="until">The last day it counts; null: until it is taken back.</param>
    Task<ShareResult> GiveAsync(
        EntityDefinition entity, Guid id, ShareTarget target, bool mayUpdate, DateOnly? until, CancellationToken cancellationToken);

    Task<ShareResult> TakeBackAsync(EntityDefinition entity, Guid id, Guid share, CancellationToken cancellationToken);

    /// <summary>People and teams whose name or address fits a text, for those who may share the record: at most ten.</summary>
    Task<IReadOnlyList<ShareTarget>> FindTargetsAsync(EntityDefinition entity, Guid id, string text, CancellationToken cancellationToken);
}
