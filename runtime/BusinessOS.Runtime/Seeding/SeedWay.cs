using BusinessOS.Runtime.Api.Querying;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Seeding;

/// <summary>Follows what a seed calls a record or a person by: its key, a unique value, its title; an address.</summary>
internal sealed class SeedWay(AppCatalog catalog, IRecordGate gate, SeedMemory memory, TenantRows rows)
{
    private const int MostOfATitle = 20;

    private readonly Dictionary<(Type, string), Guid?> _found = [];

    /// <summary>What a text calls the records of a field by: one, or several.</summary>
    public static IEnumerable<string> Names(FieldDefinition field, string text) => field.Kind == FieldKind.References
        ? text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [text];

    /// <returns>The id for a reference, all the ids for several; null where one of them is not there.</returns>
    public async Task<object?> RecordsAsync(FieldDefinition field, string text, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        foreach (var name in Names(field, text))
        {
            if (field.Target is not { } target || await RecordAsync(target, name, cancellationToken) is not { } id)
            {
                return null;
            }

            ids.Add(id);
        }

        return field.Kind == FieldKind.References ? ids : ids[0];
    }

    private async Task<Guid?> RecordAsync(Type target, string called, CancellationToken cancellationToken)
    {
        var entity = catalog.Of(target);
        if ((await memory.OfAsync(entity, cancellationToken)).TryGetValue(called, out var known))
        {
            return known;
        }

        if (!_found.TryGetValue((target, called), out var found))
        {
            found = await ByValueAsync(entity, called, cancellationToken) ?? await ByTitleAsync(entity, called, cancellationToken);
            if (found is not null)
            {
                _found[(target, called)] = found;
            }
        }

        return found;
    }

    public Task<Guid?> PersonAsync(string address, CancellationToken cancellationToken) => rows.ReadAsync(
        db => db.Set<AppPerson>().Where(p => p.Email == address && p.IsActive).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken), cancellationToken);

    private async Task<Guid?> ByValueAsync(EntityDefinition entity, string called, CancellationToken cancellationToken)
    {
        foreach (var field in entity.Fields.Where(f => f.Unique && f.IsStored && !f.Kind.IsLink()))
        {
            if (FieldText.TryRead(field, called, out var value, out _))
            {
                var page = await gate.ListAsync(entity, new RecordQuery { Take = 1, Filters = [new Filter(field, FilterOperator.Equal, value)] }, cancellationToken);
                if (page.Items is [var only, ..])
                {
                    return only.Id;
                }
            }
        }

        return null;
    }

    /// <summary>Only where exactly one record has the title.</summary>
    private async Task<Guid?> ByTitleAsync(EntityDefinition entity, string called, CancellationToken cancellationToken)
    {
        var labels = await gate.LookupAsync(entity, called, MostOfATitle, cancellationToken);
        return labels.Where(l => string.Equals(l.Title, called, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? only.Id : null;
    }
}
