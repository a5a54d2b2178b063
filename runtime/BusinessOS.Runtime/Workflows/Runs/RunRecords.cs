using System.Linq.Expressions;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Expressions;
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
internal sealed class RunRecords(AppCatalog catalog, TenantDatabase database, RecordSets sets, ViewMaker views, CurrentActor current)
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
            : await ReadAsync(context, set, id, [.. ExpressionsOf(workflow)], cancellationToken);

        if (await OneAsync() is not { } record)
        {
            return null;
        }

        // Making a view takes the references out of the record, so it is read once more for the steps that show it.
        var isShown = workflow.Steps.ElementAtOrDefault(run.Step) is WebhookStep;
        var view = isShown && await OneAsync() is { } shown ? views.View(set, shown, current.Actor) : null;
        return new RunSubject(entity, record, view, isGone);
    }

    private async Task<Record?> ReadAsync(
        TenantDbContext context, RecordSet set, Guid id, IReadOnlyList<LambdaExpression> expressions, CancellationToken cancellationToken)
    {
        var query = set.Query(context, RowPolicy.All, set.IdIs(id));
        foreach (var path in expressions.SelectMany(NavigationPaths.Of).Distinct(StringComparer.Ordinal))
        {
            query = set.Include(query, path);
        }

        return (await set.ReadAsync(query, sets.FillingsFor(set, expressions), cancellationToken)).SingleOrDefault();
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
                set.SetNavigation(record, reference.Name, await ReadAsync(context, sets.Target(reference), target, [], cancellationToken));
            }
        }

        return record;
    }

    private static IEnumerable<LambdaExpression> ExpressionsOf(WorkflowDefinition workflow) =>
        workflow.Steps.SelectMany(ExpressionsOf).Concat(workflow.When is { } when ? [when.Expression] : []);

    private static IEnumerable<LambdaExpression> ExpressionsOf(StepDefinition step) => step switch
    {
        SetStep set => set.Values.Select(v => v.Value.Expression),
        CreateStep create => create.Values.Select(v => v.Value.Expression),
        MailStep mail => new[] { mail.To, mail.Subject, mail.Body }.OfType<Computed>().Select(t => t.Expression),
        WebhookStep webhook => [webhook.Url.Expression],
        _ => [],
    };
}
