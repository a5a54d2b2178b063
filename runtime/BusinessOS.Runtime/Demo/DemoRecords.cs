using BusinessOS.Runtime.Files;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Demo;

/// <summary>
/// Fills a preview with plausible records, always the same ones: through the gate, so that every rule holds for them, and
/// without setting off workflows. An entity whose rules cannot be met stays empty.
/// </summary>
internal sealed class DemoRecords(AppCatalog catalog, IRecordGate gate, IFileStore files, IColleagues colleagues, ITeamBook teams, CurrentActor current, TimeProvider time)
{
    private const string Author = "Sample data";
    private const int Most = 200;
    private const int Tries = 3;

    private readonly Dictionary<Type, IReadOnlyList<Guid>> _known = [];
    private IReadOnlyList<RecordLabel>? _people;

    /// <summary>Addresses of the people a preview can be seen as: some records are theirs, should a rule ask whose they are.</summary>
    private readonly string[] _personas = [.. catalog.Apps.SelectMany(a => a.Roles).Select(r => Preview.AddressOf(r.Name)).Distinct()];

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        current.IsQuiet = true;
        foreach (var entity in DemoOrder.Of(catalog))
        {
            current.Become(Actor.System(Author));
            var page = await gate.ListAsync(entity, new RecordQuery { Take = Most }, cancellationToken);
            var there = page.Items.OrderBy(v => v.Record.CreatedAt).ThenBy(v => v.Id).ToArray();
            _known[entity.Type] = [.. there.Select(v => v.Id)];
            if (there.Length == 0)
            {
                await CreateAsync(entity, cancellationToken);
            }
            else
            {
                await CompleteAsync(entity, [.. there.Where(v => IsOurs(v.Record))], cancellationToken);
            }
        }

        // References that go round in a circle can only be filled when both ends are there.
        foreach (var entity in catalog.Entities.Where(e => e.Line is null && e.Fields.Any(f => f is { Kind: FieldKind.Reference or FieldKind.References, Required: false })))
        {
            current.Become(Actor.System(Author));
            var page = await gate.ListAsync(entity, new RecordQuery { Take = Most }, cancellationToken);
            await CompleteAsync(
                entity, [.. page.Items.Where(v => IsOurs(v.Record)).OrderBy(v => v.Record.CreatedAt).ThenBy(v => v.Id)], cancellationToken);
        }
    }

    private async Task CreateAsync(EntityDefinition entity, CancellationToken cancellationToken)
    {
        var lifecycle = new DemoLifecycle(entity);
        var made = new List<Guid>();
        for (var index = 0; index < Count(entity); index++)
        {
            current.Become(MakerOf(entity, index));
            if (await CreateAsync(entity, lifecycle, index, cancellationToken) is not { } view)
            {
                break;
            }

            made.Add(view.Id);
            _known[entity.Type] = made;
            foreach (var step in lifecycle.StepsOf(index))
            {
                var needed = await ValuesAsync(entity, lifecycle, index, 0, step.Needs, cancellationToken);
                if (await gate.TransitionAsync(entity, view.Id, step.Name, null, needed, cancellationToken) is not ChangeResult.Saved)
                {
                    break; // its condition does not hold for this record, so it stays where it is
                }
            }
        }
    }

    private async Task<RecordView?> CreateAsync(
        EntityDefinition entity, DemoLifecycle lifecycle, int index, CancellationToken cancellationToken)
    {
        var dropped = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var values = await ValuesAsync(entity, lifecycle, index, attempt, entity.Fields, cancellationToken);
            foreach (var name in dropped)
            {
                values.Remove(name);
            }

            switch (await gate.CreateAsync(entity, values, cancellationToken))
            {
                case ChangeResult.Saved saved:
                    return saved.View;
                case ChangeResult.Invalid invalid:
                    dropped.UnionWith(invalid.Problems.Select(p => p.Field?.Split('[')[0]).OfType<string>().Where(f => entity.Field(f) is { Required: false }));
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>
    /// Fields without any value in any record are new here: they are filled where they should be. One that somebody emptied
    /// is not new, and stays empty.
    /// </summary>
    private async Task CompleteAsync(EntityDefinition entity, RecordView[] ours, CancellationToken cancellationToken)
    {
        var empty = entity.Fields
            .Where(f => f.IsInput && f.Kind is not (FieldKind.Boolean or FieldKind.Lines) && ours.All(v => Several.IsEmpty(f.Get(v.Record))))
            .ToArray();
        if (ours.Length == 0 || empty.Length == 0)
        {
            return;
        }

        var emptied = await EmptiedAsync(entity, ours, cancellationToken);
        empty = [.. empty.Where(f => !emptied.Contains(f.Name))];
        var lifecycle = new DemoLifecycle(entity);
        for (var index = 0; index < ours.Length; index++)
        {
            var values = await ValuesAsync(entity, lifecycle, index, 0, empty, cancellationToken);
            if (values.Count > 0)
            {
                await gate.UpdateAsync(entity, ours[index].Id, null, values, cancellationToken);
            }
        }
    }

    /// <summary>The fields that somebody took a value out of; sample data itself never does.</summary>
    private async Task<HashSet<string>> EmptiedAsync(EntityDefinition entity, RecordView[] ours, CancellationToken cancellationToken)
    {
        var emptied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var view in ours)
        {
            var history = await gate.HistoryAsync(entity, view.Id, cancellationToken);
            emptied.UnionWith(history.SelectMany(h => h.Changes).Where(c => c is { Before: not null, After: null }).Select(c => c.Field));
        }

        return emptied;
    }

    private async Task<FieldValues> ValuesAsync(
        EntityDefinition entity,
        DemoLifecycle lifecycle,
        int index,
        int attempt,
        IReadOnlyList<FieldDefinition> fields,
        CancellationToken cancellationToken)
    {
        var demo = new DemoValues(entity, lifecycle, OrganizationTime.TodayOf(time), Personas(catalog.Apps[^1]));
        var values = new FieldValues();
        foreach (var field in fields.Where(f => f.IsInput && f.Set is not null && (f.DefaultFrom is null || attempt > 0)))
        {
            var value = field.Kind switch
            {
                FieldKind.User => await PersonAsync(field, index, cancellationToken),
                FieldKind.Reference => Target(entity, field, lifecycle, index),
                FieldKind.Team => teams.All.Count > 0 ? teams.All[index % teams.All.Count].Key : null,
                FieldKind.References => Targets(field, index),
                FieldKind.Image => await PictureAsync(field, index, cancellationToken),
                FieldKind.Signature => field.MayBeNeeded ? await PictureAsync(field, index, cancellationToken) : null,
                FieldKind.File => field.MayBeNeeded ? await FileAsync(field, cancellationToken) : null,
                FieldKind.Lines => await LinesAsync(field, index, attempt, cancellationToken),
                _ => demo.Of(field, index, attempt),
            };
            if (value is not null)
            {
                values[field.Name] = value;
            }
        }

        return values;
    }

    /// <summary>One to four lines, as far as the field takes them.</summary>
    private async Task<IReadOnlyList<LineValues>?> LinesAsync(FieldDefinition field, int index, int attempt, CancellationToken cancellationToken)
    {
        var line = catalog.Of(field.Target ?? throw new ArgumentException($"{field.Name} has no lines."));
        var inputs = line.Fields.Where(f => f.Name != field.Via).ToList();
        var count = Math.Clamp(1 + ((index * 7) % 4), field.Min as long? ?? 1, field.Max as long? ?? 4);
        var lines = new List<LineValues>();
        for (var at = 0; at < count; at++)
        {
            var values = await ValuesAsync(line, new DemoLifecycle(line), (index * 5) + at, attempt, inputs, cancellationToken);
            lines.Add(new LineValues(null, values));
        }

        return lines;
    }

    private Guid? Target(EntityDefinition entity, FieldDefinition field, DemoLifecycle lifecycle, int index)
    {
        if (field.Target is null || !_known.TryGetValue(field.Target, out var ids) || ids.Count == 0
            || (!field.MayBeNeeded && !lifecycle.Reaches(field, index))
            || (field.Target == entity.Type && !field.MayBeNeeded && index < 3))
        {
            return null;
        }

        // A record does not stand below itself, and two records do not share what only one may have.
        var at = field.Target == entity.Type ? index % 3 : field.Unique ? index : (index * 3) + DemoWords.Hash(entity.Name + field.Name);
        return at < ids.Count || !field.Unique ? ids[at % ids.Count] : null;
    }

    /// <summary>One to three of those there are.</summary>
    private List<Guid>? Targets(FieldDefinition field, int index)
    {
        if (field.Target is null || !_known.TryGetValue(field.Target, out var ids) || ids.Count == 0)
        {
            return null;
        }

        return [.. Enumerable.Range(0, 1 + (index % 3)).Select(i => ids[((index * 2) + (i * 3)) % ids.Count]).Distinct()];
    }

    /// <summary>Somebody of the organization, each in turn.</summary>
    private async Task<Guid?> PersonAsync(FieldDefinition field, int index, CancellationToken cancellationToken)
    {
        _people ??= await colleagues.ListAsync(cancellationToken);
        return _people.Count == 0 || (field.Unique && index >= _people.Count) ? null : _people[index % _people.Count].Id;
    }

    private async Task<Guid?> FileAsync(FieldDefinition field, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{field.Label}: sample data\n"));
        return (await files.SaveAsync("sample.txt", "text/plain", content, cancellationToken)).Id;
    }

    /// <summary>A plain picture in a colour of its own.</summary>
    private async Task<Guid?> PictureAsync(FieldDefinition field, int index, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(DemoPicture.Of(DemoWords.Colour(index)));
        return (await files.SaveAsync($"{DemoWords.Slug(field.Label)}-{index + 1}.gif", DemoPicture.ContentType, content, cancellationToken)).Id;
    }

    /// <summary>Large apps get fewer records of each kind, so that a preview of any size opens soon.</summary>
    private int Count(EntityDefinition entity) => catalog.Entities.Count() switch
    {
        > 60 => 3,
        > 20 => 5,
        _ => entity.Status is { Options.Count: var states } ? Math.Clamp(states * 3, 8, 14) : 8,
    };

    /// <summary>Every third record is made by somebody a preview can be seen as.</summary>
    private Actor MakerOf(EntityDefinition entity, int index)
    {
        var personas = Personas(catalog.App(entity.App));
        return personas.Length > 0 && index % 3 == 0
            ? Actor.System(personas[index / 3 % personas.Length])
            : Actor.System(Author);
    }

    private static string[] Personas(AppDefinition app) => [.. app.Roles.Select(r => Preview.AddressOf(r.Name))];

    private bool IsOurs(Record record) => record.CreatedBy is { } maker && (maker == Author || _personas.Contains(maker));
}
