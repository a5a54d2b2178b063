using System.Text.Json;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records;

/// <summary>Tells what happened to a record, as far as the actor may see the record and its fields today.</summary>
internal sealed class RecordHistory(TenantDatabase database, RecordSets sets, RecordReader reader)
{
    private const int MostEntries = 200;

    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(RecordSet set, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (await RecordReader.LoadAsync(context, set, id, actor, cancellationToken) is not { } record)
        {
            return [];
        }

        var hidden = ViewMaker.Hidden(set, record, actor);
        var rows = await context.Set<AuditEntry>().AsNoTracking()
            .Where(a => a.EntityKey == set.Key && a.RecordId == id)
            .OrderByDescending(a => a.Sequence)
            .Take(MostEntries)
            .ToListAsync(cancellationToken);
        var fields = set.Entity.Fields.Where(f => !hidden.Contains(f.Name)).ToDictionary(f => f.Id);
        var changes = rows.ConvertAll(r => (
            Row: r,
            Changes: (JsonSerializer.Deserialize<List<AuditedChange>>(r.Changes) ?? []).Where(c => fields.ContainsKey(c.Field)).ToList()));
        var titles = await TitlesAsync(changes.SelectMany(c => c.Changes), fields, actor, cancellationToken);
        var people = changes.SelectMany(c => c.Changes).Where(c => fields[c.Field].Kind == FieldKind.User).SelectMany(Ids).ToHashSet();
        foreach (var (person, name) in people.Count == 0 ? [] : await RecordReader.PeopleAsync(context, people, cancellationToken))
        {
            titles[person] = name;
        }

        return [.. changes.Select(c => new HistoryEntry(
            c.Row.At, c.Row.Actor, c.Row.Action, [.. c.Changes.Select(change => Shown(fields[change.Field], change, titles))]))];
    }

    private static FieldChange Shown(FieldDefinition field, AuditedChange change, Dictionary<Guid, string> titles) => new(
        field.Name, field.Label, Text(field, change.Before, titles), Text(field, change.After, titles));

    private static string? Text(FieldDefinition field, string? stored, Dictionary<Guid, string> titles) =>
        stored is not null && (field.Kind.IsLink() || field.Kind.IsFile()) && Guid.TryParse(stored, out var id)
            ? field.Kind.IsFile() ? "a file" : titles.GetValueOrDefault(id) ?? (field.Kind == FieldKind.User ? AppPerson.Gone : "not visible to you")
            : StoredValue.Show(field, stored);

    private static IEnumerable<Guid> Ids(AuditedChange change) => new[] { change.Before, change.After }
        .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)
        .Where(id => id != Guid.Empty);

    private async Task<Dictionary<Guid, string>> TitlesAsync(
        IEnumerable<AuditedChange> changes,
        Dictionary<string, FieldDefinition> fields,
        Actor actor,
        CancellationToken cancellationToken)
    {
        var titles = new Dictionary<Guid, string>();
        foreach (var group in changes.Where(c => fields[c.Field].Kind == FieldKind.Reference).GroupBy(c => fields[c.Field]))
        {
            var ids = group.SelectMany(Ids).ToHashSet();
            foreach (var (id, title) in await reader.TitlesAsync(sets.Target(group.Key), ids, actor, cancellationToken))
            {
                titles[id] = title;
            }
        }

        return titles;
    }
}
