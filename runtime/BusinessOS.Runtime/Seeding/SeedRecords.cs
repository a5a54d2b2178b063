using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Demo;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Seeding;

/// <summary>
/// Puts the records in that come with the apps: through the gate, each once for good. What people changed since, or
/// deleted, is left as it is; a newer version of an app brings what is new in it.
/// </summary>
/// <param name="progress">Told from time to time what is in, where that takes long.</param>
internal sealed class SeedRecords(
    AppCatalog catalog, IRecordGate gate, TenantRows rows, CurrentActor current, NumberAllocator numbers, TimeProvider time, Action<string> progress)
{
    private const string Author = "Came with the app";
    private const int MostTold = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SeedMemory _memory = new(rows);
    private readonly List<string> _notes = [];
    private Dictionary<string, HashSet<string>> _coming = [];
    private SeedWay? _way;
    private int _refused;
    private long _told = Stopwatch.GetTimestamp();

    private SeedWay Way => _way ??= new SeedWay(catalog, gate, _memory, rows);

    /// <returns>What people should know: how many came, and which could not.</returns>
    public async Task<IReadOnlyList<string>> PutAsync(IReadOnlyList<SeedSource> sources, bool withDemo, CancellationToken cancellationToken)
    {
        var lists = new List<(string App, SeedList List)>();
        var names = new List<string>();
        foreach (var source in sources)
        {
            var name = withDemo ? source.Name + "+demo" : source.Name;
            if (!await _memory.IsInAsync(name, cancellationToken))
            {
                using var content = source.Open();
                lists.AddRange(SeedList.Read(content).Where(l => withDemo || !l.IsDemo).Select(l => (source.App, l)));
                names.Add(name);
            }
        }

        current.IsQuiet = true;
        current.Become(Actor.System(Author) with { BringsNumbers = true });
        _coming = lists.GroupBy(l => $"{l.App}.{l.List.Entity}").ToDictionary(g => g.Key, g => g.SelectMany(l => l.List.Rows).Select(r => r.Key).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var byEntity = lists.ToLookup(l => $"{l.App}.{l.List.Entity}", l => l.List);
        foreach (var entity in DemoOrder.Of(catalog))
        {
            foreach (var list in byEntity[entity.FullName].OrderBy(l => l.IsDemo))
            {
                await PutAsync(entity, list, byEntity, cancellationToken);
            }
        }

        await ConnectAsync(byEntity, cancellationToken);
        if (_refused > MostTold)
        {
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{_refused - MostTold} more records of the apps could not be put in."));
        }

        foreach (var name in _refused == 0 ? names : [])
        {
            await _memory.SetInAsync(name, cancellationToken);
        }

        return _notes;
    }

    private async Task PutAsync(EntityDefinition entity, SeedList list, ILookup<string, SeedList> all, CancellationToken cancellationToken)
    {
        var (known, made) = (await _memory.OfAsync(entity, cancellationToken), 0);
        var coming = list.Rows.Where(r => !known.ContainsKey(r.Key)).ToList();
        await HighestNumbers.KeepAsync(entity, list.Columns, coming, numbers, cancellationToken);
        var lines = entity.Fields.Where(f => f is { Kind: FieldKind.Lines, Target: not null }).Select(f => (Field: f, Of: LinesOf(f, all))).ToArray();
        foreach (var (field, of) in lines)
        {
            foreach (var listed in coming.SelectMany(c => of[c.Key]).GroupBy(l => l.List, l => l.Item))
            {
                await HighestNumbers.KeepAsync(LineOf(field), listed.Key.Columns, [.. listed], numbers, cancellationToken);
            }
        }

        var values = new SeedValues(Way, OrganizationTime.TodayOf(time), time.LocalTimeZone);
        foreach (var item in coming)
        {
            var reading = await values.ReadAsync(entity, list.Columns, item, MayCome, cancellationToken);
            foreach (var (field, of) in lines)
            {
                await AddLinesAsync(reading, field, of[item.Key], values, cancellationToken);
            }

            if (reading.Problems.Count > 0)
            {
                Tell(list, item, string.Join(" ", reading.Problems));
                continue;
            }

            var id = Guid.Empty;
            current.Alongside = context =>
            {
                id = context.ChangeTracker.Entries().Select(e => e.Entity).OfType<Record>().First(r => r.GetType() == entity.Type).Id;
                context.Add(new SeedRow { EntityKey = EntityModel.KeyOf(entity), Key = item.Key, RecordId = id, Later = LaterOf(reading) });
            };
            if (Refusal(entity, await gate.CreateAsync(entity, reading.Values, cancellationToken)) is { } refusal)
            {
                Tell(list, item, refusal);
                continue;
            }

            known[item.Key] = id;
            made++;
            TellProgress(entity, made, coming.Count);
        }

        current.Alongside = null;
        if (made > 0)
        {
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{made:N0} {(made == 1 ? $"record of {entity.Plural} has" : $"records of {entity.Plural} have")} come with {catalog.App(entity.App).Name}."));
        }

        bool MayCome(FieldDefinition field, string called) => field.Target is { } target && _coming.GetValueOrDefault(catalog.Of(target).FullName)?.Contains(called) is true;
    }

    private EntityDefinition LineOf(FieldDefinition field) => catalog.Of(field.Target ?? throw new ArgumentException($"{field.Name} has no lines."));

    /// <summary>The lines of records, by the key of the record they are in.</summary>
    private ILookup<string, (SeedList List, SeedItem Item)> LinesOf(FieldDefinition field, ILookup<string, SeedList> all)
    {
        var line = LineOf(field);
        return all[line.FullName]
            .Select(list => (List: list, At: list.Columns.ToList().IndexOf(line.Line?.Via ?? "")))
            .Where(l => l.At >= 0)
            .SelectMany(l => l.List.Rows.Select(item => (l.List, Item: item, Owner: item.Values[l.At])))
            .Where(l => l.Owner is not null)
            .ToLookup(l => l.Owner ?? "", l => (l.List, l.Item), StringComparer.Ordinal);
    }

    private async Task AddLinesAsync(
        SeedReading reading, FieldDefinition field, IEnumerable<(SeedList List, SeedItem Item)> items, SeedValues values, CancellationToken cancellationToken)
    {
        var line = LineOf(field);
        var lines = new List<LineValues>();
        foreach (var (list, item) in items)
        {
            var read = await values.ReadAsync(line, list.Columns, item, (_, _) => false, cancellationToken);
            reading.Problems.AddRange(read.Problems.Select(p => $"{list.File}:{item.Line}: {p}"));
            lines.Add(new LineValues(null, read.Values));
        }

        if (lines.Count > 0)
        {
            reading.Values[field.Name] = lines;
        }
    }

    /// <summary>Fills in what could only be found once everything was there: references in a circle.</summary>
    private async Task ConnectAsync(ILookup<string, SeedList> all, CancellationToken cancellationToken)
    {
        var entities = catalog.Entities.ToDictionary(EntityModel.KeyOf, StringComparer.Ordinal);
        foreach (var row in await _memory.WaitingAsync(cancellationToken))
        {
            if (entities.GetValueOrDefault(row.EntityKey) is { } entity)
            {
                await ConnectAsync(entity, row, all[entity.FullName].SelectMany(l => l.Rows.Where(r => r.Key == row.Key).Select(r => (l, r))).FirstOrDefault(), cancellationToken);
            }

            await _memory.SetWholeAsync(row, cancellationToken);
        }
    }

    private async Task ConnectAsync(EntityDefinition entity, SeedRow row, (SeedList List, SeedItem Item) place, CancellationToken cancellationToken)
    {
        var values = new FieldValues();
        foreach (var (name, called) in JsonSerializer.Deserialize<Dictionary<string, string>>(row.Later ?? "{}") ?? [])
        {
            if (entity.Field(name) is not { Target: not null } field)
            {
                continue;
            }

            var (named, missing) = await Way.RecordsAsync(field, called, cancellationToken);
            if (missing.Count == 0)
            {
                values[field.Name] = named;
            }
            else
            {
                TellPart(place, SeedReading.NoRecord(field, missing));
            }
        }

        if (values.Count > 0 && Refusal(entity, await gate.UpdateAsync(entity, row.RecordId, null, values, cancellationToken)) is { } refusal)
        {
            TellPart(place, refusal);
        }
    }

    private static string? LaterOf(SeedReading reading) =>
        reading.Later.Count == 0 ? null : JsonSerializer.Serialize(reading.Later.ToDictionary(l => l.Key.Name, l => l.Value));

    /// <summary>Why a change was not made; null when it was.</summary>
    private static string? Refusal(EntityDefinition entity, ChangeResult result) => result switch
    {
        ChangeResult.Invalid invalid => string.Join(" ", invalid.Problems.Select(p => p.Field is { } field ? $"{entity.Field(field.Split('[')[0])?.Label ?? field}: {p.Message}" : p.Message)),
        ChangeResult.Forbidden refused => refused.Reason,
        ChangeResult.Conflict refused => refused.Reason,
        ChangeResult.Broken broken => broken.Reason,
        _ => null,
    };

    private void TellProgress(EntityDefinition entity, int made, int all)
    {
        if (Stopwatch.GetElapsedTime(_told) > Patience)
        {
            _told = Stopwatch.GetTimestamp();
            progress(string.Create(CultureInfo.InvariantCulture, $"{made:N0} of {all:N0} records of {entity.Plural} are in."));
        }
    }

    private void Tell(SeedList list, SeedItem item, string problem) => Tell(list, item, "this record could not be put in.", problem);

    /// <summary>The record is there, without what it should refer to.</summary>
    private void TellPart((SeedList? List, SeedItem? Item) place, string problem)
    {
        if (place is { List: { } list, Item: { } item })
        {
            Tell(list, item, "this record is in, but not all of it.", problem);
        }
    }

    private void Tell(SeedList list, SeedItem item, string what, string problem)
    {
        if (_refused++ < MostTold)
        {
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{list.File}:{item.Line}: {what} {problem}"));
        }
    }
}
