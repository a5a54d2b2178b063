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

    /// <returns>The id for a reference, all the ids for several; and the names that no record has.</returns>
    public async Task<(object? Value, IReadOnlyList<string> Missing)> RecordsAsync(FieldDefinition field, string text, CancellationToken cancellationToken)
    {
        var target = field.Target ?? throw new ArgumentException($"{field.Name} refers to nothing.");
        var (ids, missing) = (new List<Guid>(), new List<string>());
        foreach (var name in field.Kind == FieldKind.References ? SeedReading.Parts(text) : [text])
        {
            if (await RecordAsync(target, name, cancellationToken) is { } id)
            {
                ids.Add(id);
            }
            else
            {
                missing.Add(name);
            }
        }

        return (missing.Count > 0 ? null : field.Kind == FieldKind.References ? ids : ids[0], missing);
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
