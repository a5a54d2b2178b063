using BusinessOS.Runtime.Records.Explaining;
using BusinessOS.Runtime.Records.Querying;

namespace BusinessOS.Runtime.Records;

/// <summary>
/// The one way to the tenant's records, for the pages, REST, export, dashboards and workflows alike. Every call applies
/// row, field and state policy for the current actor, validates, and writes audit row and event with the change.
/// It fails closed: what no grant allows is refused, and what may not be seen is not there.
/// </summary>
public interface IRecordGate
{
    /// <summary>Whether the actor may do this to at least some records of the entity.</summary>
    bool May(EntityDefinition entity, Operations operation);

    /// <summary>The rule that takes this from the actor for every record; null when there is none.</summary>
    DecidingRule? DenialOf(EntityDefinition entity, Operations operation) => null;

    /// <summary>A page of records the actor may read.</summary>
    Task<RecordPage> ListAsync(EntityDefinition entity, RecordQuery query, CancellationToken cancellationToken);

    /// <summary>All matching records the actor may read, in order, streamed: for export.</summary>
    IAsyncEnumerable<RecordView> StreamAsync(EntityDefinition entity, RecordQuery query, CancellationToken cancellationToken);

    /// <summary>The record, or null when it is not there or not for the actor to see.</summary>
    Task<RecordView?> FindAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken);

    /// <summary>Records whose title fits a text, for pickers: at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<RecordLabel>> LookupAsync(EntityDefinition entity, string text, int take, CancellationToken cancellationToken);

    /// <summary>A new, unsaved record with its defaults, as a form starts with.</summary>
    RecordView Draft(EntityDefinition entity);

    /// <summary>
    /// The record as it would be with these values, for a form that is being filled in: what it would say, show and need.
    /// Nothing is checked and nothing is stored.
    /// </summary>
    /// <param name="id">Null for a new record.</param>
    /// <returns>Null when there is no such record or it is not for the actor to see, or they may not create one.</returns>
    Task<RecordView?> ImagineAsync(EntityDefinition entity, Guid? id, FieldValues values, CancellationToken cancellationToken);

    Task<ChangeResult> CreateAsync(EntityDefinition entity, FieldValues values, CancellationToken cancellationToken);

    /// <param name="version">The <see cref="Record.RowVersion"/> the caller saw; a newer record is a conflict. Null: whatever it is.</param>
    Task<ChangeResult> UpdateAsync(EntityDefinition entity, Guid id, int? version, FieldValues values, CancellationToken cancellationToken);

    Task<ChangeResult> DeleteAsync(EntityDefinition entity, Guid id, int? version, CancellationToken cancellationToken);

    Task<ChangeResult> TransitionAsync(EntityDefinition entity, Guid id, string transition, int? version, CancellationToken cancellationToken) =>
        TransitionAsync(entity, id, transition, version, [], cancellationToken);

    /// <param name="values">Values of fields the step needs.</param>
    Task<ChangeResult> TransitionAsync(
        EntityDefinition entity, Guid id, string transition, int? version, FieldValues values, CancellationToken cancellationToken);

    /// <summary>Takes an action, whether or not it changes anything: its event is what workflows wait for.</summary>
    /// <param name="values">Values of fields the action needs.</param>
    Task<ChangeResult> ActAsync(
        EntityDefinition entity, Guid id, string action, int? version, FieldValues values, CancellationToken cancellationToken);

    /// <summary>Takes a transition or an action.</summary>
    /// <param name="values">Values of fields the step needs.</param>
    Task<ChangeResult> TakeAsync(
        EntityDefinition entity, Guid id, RecordStep step, int? version, FieldValues values, CancellationToken cancellationToken) =>
        step is TransitionDefinition
            ? TransitionAsync(entity, id, step.Name, version, values, cancellationToken)
            : ActAsync(entity, id, step.Name, version, values, cancellationToken);

    /// <summary>What deleting a record would do; null when it is not for the actor to delete.</summary>
    Task<DeletionForecast?> ForetellDeletionAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken);

    /// <summary>How long a record was in its states, newest first; nothing when the actor may not see it.</summary>
    Task<IReadOnlyList<StateTime>> StateTimesAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken);

    /// <summary>One figure over the records the actor may read.</summary>
    /// <param name="field">The number to sum or average; null for a count.</param>
    Task<decimal> MeasureAsync(EntityDefinition entity, Measure measure, FieldDefinition? field, RecordQuery query, CancellationToken cancellationToken);

    /// <summary>Counts (or sums) by the values of a field, largest first, or by month in order for dates.</summary>
    Task<IReadOnlyList<Group>> GroupAsync(EntityDefinition entity, FieldDefinition by, Measure measure, FieldDefinition? field, RecordQuery query, CancellationToken cancellationToken);

    /// <summary>What happened to a record, newest first, as far as the actor may see its fields.</summary>
    Task<IReadOnlyList<HistoryEntry>> HistoryAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken);
}
