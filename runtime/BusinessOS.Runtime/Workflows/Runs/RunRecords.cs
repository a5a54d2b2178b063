using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>
/// Finds what a run is about, with the references loaded that its expressions walk through. Reading only, as the system,
/// which no policy binds.
/// </summary>
internal sealed class RunRecords(
    AppCatalog catalog, TenantDatabase database, RecordSets sets, RunReading reading, ViewMaker views, CurrentActor current)
{
    /// <summary>The subject; null when its record is gone and was not what started the run.</summary>
    public async Task<RunSubject?> LoadAsync(WorkflowRun run, WorkflowDefinition workflow, CancellationToken cancellationToken)
    {
        if (workflow.Entity is not { } type || run.RecordId is not { } id)
        {
            return new RunSubject(null, workflow.NewScope(), null, false);
        }

        var entity = catalog.Of(type);
        var set = sets[entity];
        var isGone = run.Snapshot is not null;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        async Task<Record?> OneAsync() => run.Snapshot is { } snapshot
            ? await RestoreAsync(context, set, id, snapshot, cancellationToken)
            : await ReadAsync(context, set, id, reading.Of(workflow, set), cancellationToken);

        if (await OneAsync() is not { } record)
        {
            return null;
        }

        // Making a view takes the references out of the record, so it is read once more for the steps that show it.
        var isShown = workflow.Steps.ElementAtOrDefault(run.Step) is WebhookStep;
        var view = isShown && await OneAsync() is { } shown ? views.View(set, shown, current.Actor) : null;
        return new RunSubject(entity, record, view, isGone);
    }

    /// <param name="more">What is read beside what the record's own rules look at.</param>
    private static async Task<Record?> ReadAsync(
        TenantDbContext context, RecordSet set, Guid id, RunReading.Needs? more, CancellationToken cancellationToken)
    {
        var query = set.Query(context, RowPolicy.All, set.IdIs(id));
        foreach (var path in more?.Paths ?? [])
        {
            query = set.Include(query, path);
        }

        return (await set.ReadAsync(query, more?.Fillings ?? set.Fillings, cancellationToken)).SingleOrDefault();
    }

    /// <summary>A deleted record as it was, with the records it pointed at as they are.</summary>
    private async Task<Record> RestoreAsync(
        TenantDbContext context, RecordSet set, Guid id, string snapshot, CancellationToken cancellationToken)
    {
        var record = RecordSnapshot.Read(set.Entity, id, snapshot);
        foreach (var reference in set.References)
        {
            if (reference.Get(record) is Guid target)
            {
                set.SetNavigation(record, reference.Name, await ReadAsync(context, sets.Target(reference), target, null, cancellationToken));
            }
        }

        foreach (var links in set.Links)
        {
            var (target, ids) = (sets.Target(links), Several.Values(links.Get(record)).Cast<Guid>().ToArray());
            var found = await target.ReadAsync(target.Query(context, RowPolicy.All, target.IdAmong(ids)), cancellationToken);
            links.SetRecords?.Invoke(record, found);
        }

        foreach (var field in set.People)
        {
            if (field.Get(record) is Guid person)
            {
                set.SetNavigation(record, field.Name, await context.Set<AppPerson>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == person, cancellationToken));
            }
        }

        return record;
    }
}
