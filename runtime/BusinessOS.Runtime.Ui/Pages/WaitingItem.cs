using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Ui.Pages;

/// <summary>A record this person can move on.</summary>
public sealed record WaitingItem(RecordView View)
{
    private const int PerEntity = 5;
    private const int Most = 12;

    /// <summary>Records in states from which a step is open to this person, a few of each kind.</summary>
    public static async Task<IReadOnlyList<WaitingItem>> FindAsync(
        AppCatalog catalog, IRecordGate gate, Actor actor, CancellationToken cancellationToken)
    {
        var items = new List<WaitingItem>();
        foreach (var entity in catalog.Apps.SelectMany(a => a.Entities))
        {
            var user = actor.In(entity.App);
            var states = entity.Transitions
                .Where(t => t.Roles.Count == 0 ? gate.May(entity, Operations.Update) : t.Roles.Any(user.Is))
                .SelectMany(t => t.From)
                .Distinct()
                .ToList();
            if (entity.Status is not { } status || states.Count == 0 || !gate.May(entity, Operations.Read))
            {
                continue;
            }

            // Some of these wait for a condition or for somebody else, so a few more are read than shown.
            var query = new RecordQuery { Filters = [new Filter(status, FilterOperator.In, [.. states])], Take = PerEntity * 3 };
            var page = await gate.ListAsync(entity, query, cancellationToken);
            items.AddRange(page.Items.Where(v => v.Transitions.Count > 0).Take(PerEntity).Select(v => new WaitingItem(v)));
        }

        return [.. items.Take(Most)];
    }
}
