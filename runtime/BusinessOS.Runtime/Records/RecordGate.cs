using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Records.Explaining;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records;

/// <summary>
/// The gate for one scope's actor. It makes the actor and the clock current for the owner's expressions around every call,
/// and leaves the rest to its two sides.
/// </summary>
internal sealed class RecordGate(
    RecordSets sets, RecordReader reader, RecordWriter writer, RecordHistory history, ViewMaker views, CurrentActor current, TimeProvider time)
    : IRecordGate
{
    public bool May(EntityDefinition entity, Operations operation) =>
        Enum.GetValues<Operations>()
            .Where(o => o is not (Operations.None or Operations.All) && operation.HasFlag(o))
            .All(o => sets[entity].Policy.MaySome(current.Actor, o));

    public DecidingRule? DenialOf(EntityDefinition entity, Operations operation) =>
        AccessRefusal.OfAll(sets, sets[entity], current.Actor, operation);

    public async Task<RecordPage> ListAsync(EntityDefinition entity, RecordQuery query, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await reader.ListAsync(sets[entity], query, current.Actor, cancellationToken);
    }

    public IAsyncEnumerable<RecordView> StreamAsync(EntityDefinition entity, RecordQuery query, CancellationToken cancellationToken) =>
        reader.StreamAsync(sets[entity], query, current.Actor, time, cancellationToken);

    public async Task<RecordView?> FindAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await reader.FindAsync(sets[entity], id, current.Actor, cancellationToken);
    }

    public async Task<IReadOnlyList<RecordLabel>> LookupAsync(
        EntityDefinition entity, string text, int take, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await reader.LookupAsync(sets[entity], text, take, current.Actor, cancellationToken);
    }

    public RecordView Draft(EntityDefinition entity)
    {
        using var scope = Enter();
        return views.Draft(sets[entity], ChangeReader.Draft(entity), current.Actor, Given.All);
    }

    public async Task<RecordView?> ImagineAsync(EntityDefinition entity, Guid? id, FieldValues values, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await writer.ImagineAsync(sets[entity], id, values, current.Actor, cancellationToken);
    }

    public async Task<ChangeResult> CreateAsync(EntityDefinition entity, FieldValues values, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await writer.CreateAsync(sets[entity], values, current, cancellationToken);
    }

    public async Task<ChangeResult> UpdateAsync(
        EntityDefinition entity, Guid id, int? version, FieldValues values, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await writer.UpdateAsync(sets[entity], id, version, values, current, cancellationToken);
    }

    public async Task<ChangeResult> DeleteAsync(EntityDefinition entity, Guid id, int? version, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await writer.DeleteAsync(sets[entity], id, version, current, cancellationToken);
    }

    public async Task<ChangeResult> TransitionAsync(
        EntityDefinition entity, Guid id, string transition, int? version, FieldValues values, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await writer.TransitionAsync(sets[entity], id, transition, version, values, current, cancellationToken);
    }

    public async Task<ChangeResult> ActAsync(
        EntityDefinition entity, Guid id, string action, int? version, FieldValues values, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await writer.ActAsync(sets[entity], id, action, version, values, current, cancellationToken);
    }

    public async Task<DeletionForecast?> ForetellDeletionAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await writer.ForetellAsync(sets[entity], id, current.Actor, cancellationToken);
    }

    public async Task<IReadOnlyList<StateTime>> StateTimesAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await history.StatesAsync(sets[entity], id, current.Actor, cancellationToken);
    }

    public async Task<decimal> MeasureAsync(
        EntityDefinition entity, Measure measure, FieldDefinition? field, RecordQuery query, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await reader.MeasureAsync(sets[entity], measure, field, query, current.Actor, cancellationToken);
    }

    public async Task<IReadOnlyList<Group>> GroupAsync(
        EntityDefinition entity, FieldDefinition by, Measure measure, FieldDefinition? field, RecordQuery query, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await reader.GroupAsync(sets[entity], by, measure, field, query, current.Actor, cancellationToken);
    }

    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken)
    {
        using var scope = Enter();
        return await history.ReadAsync(sets[entity], id, current.Actor, cancellationToken);
    }

    private IDisposable Enter() => Ambient.Enter(current.Actor, time);
}
