using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Tests.Unit.Ui;

/// <summary>A gate over lists in memory, with the policies and steps of the definitions: enough to drive the pages.</summary>
public sealed class MemoryGate(AppCatalog catalog, CurrentActor current, TimeProvider time) : IRecordGate
{
    private readonly Dictionary<Type, List<Record>> _records = [];
    private readonly Dictionary<Guid, List<HistoryEntry>> _history = [];

    /// <summary>What the next change answers instead of being made.</summary>
    public ChangeResult? Refusal { get; set; }

    /// <summary>What every list fails with.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The values the last change brought.</summary>
    public FieldValues? LastValues { get; private set; }

    /// <summary>The query of the last list.</summary>
    public RecordQuery? LastQuery { get; private set; }

    public TRecord Add<TRecord>(TRecord record)
        where TRecord : Record
    {
        record.Id = record.Id == Guid.Empty ? Guid.NewGuid() : record.Id;
        record.CreatedAt = record.ChangedAt = time.GetUtcNow();
        record.RowVersion = 1;
        Of(typeof(TRecord)).Add(record);
        return record;
    }

    public bool May(EntityDefinition entity, Operations operation) =>
        entity.Grants.Count == 0
            ? current.Actor.IsAdministrator || current.Actor.In(entity.App).Roles.Count > 0
            : current.Actor.IsAdministrator || entity.Grants.Any(g => g.Operations.HasFlag(operation) && current.Actor.In(entity.App).Is(g.Role ?? ""));

    public Task<RecordPage> ListAsync(EntityDefinition entity, RecordQuery query, CancellationToken cancellationToken)
    {
        LastQuery = query;
        if (Failure is { } failure)
        {
            return Task.FromException<RecordPage>(failure);
        }

        var all = Matching(entity, query);
        var skip = query.After is { } after ? int.Parse(after) : query.Skip;
        var items = all.Skip(skip).Take(query.Take).Select(r => View(entity, r)).ToList();
        var next = skip + items.Count < all.Count ? (skip + items.Count).ToString() : null;
        return Task.FromResult(new RecordPage(items, query.WithTotal ? Math.Min(all.Count, RecordQuery.CountLimit) : null, all.Count > RecordQuery.CountLimit, next));
    }

    public async IAsyncEnumerable<RecordView> StreamAsync(
        EntityDefinition entity, RecordQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var record in Matching(entity, query))
        {
            yield return View(entity, record);
        }

        await Task.CompletedTask;
    }

    public Task<RecordView?> FindAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(Readable(entity).FirstOrDefault(r => r.Id == id) is { } record ? View(entity, record) : null);

    public Task<IReadOnlyList<RecordLabel>> LookupAsync(EntityDefinition entity, string text, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RecordLabel>>(
        [
            .. Readable(entity)
                .Select(r => new RecordLabel(r.Id, entity.TitleOf(r)))
                .Where(l => l.Title.Contains(text, StringComparison.OrdinalIgnoreCase))
                .Take(take),
        ]);

    public RecordView Draft(EntityDefinition entity)
    {
        using var scope = Ambient.Enter(current.Actor, time);
        var record = entity.New();
        foreach (var field in entity.Fields.Where(f => f.Default is not null))
        {
            field.Set?.Invoke(record, field.Default?.Invoke());
        }

        return View(entity, record);
    }

    public Task<RecordView?> ImagineAsync(EntityDefinition entity, Guid? id, FieldValues values, CancellationToken cancellationToken)
    {
        var record = id is null ? Draft(entity).Record : Copy(entity, Of(entity.Type).Single(r => r.Id == id));
        Apply(entity, record, values);
        return Task.FromResult<RecordView?>(View(entity, record));
    }

    public Task<ChangeResult> CreateAsync(EntityDefinition entity, FieldValues values, CancellationToken cancellationToken)
    {
        LastValues = values;
        if (TakeRefusal() is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        var record = Draft(entity).Record;
        Apply(entity, record, values);
        record.Id = Guid.NewGuid();
        record.RowVersion = 1;
        Of(entity.Type).Add(record);
        if (entity.Fields.FirstOrDefault(f => f.Kind == FieldKind.AutoNumber) is { Number: { } number } auto)
        {
            auto.Set?.Invoke(record, number.Format(Of(entity.Type).Count, OrganizationTime.TodayOf(time)));
        }

        Note(record.Id, "created");
        return Task.FromResult<ChangeResult>(new ChangeResult.Saved(View(entity, record)));
    }

    public Task<ChangeResult> UpdateAsync(EntityDefinition entity, Guid id, int? version, FieldValues values, CancellationToken cancellationToken)
    {
        LastValues = values;
        if (TakeRefusal() is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        var record = Of(entity.Type).Single(r => r.Id == id);
        if (version is { } seen && seen != record.RowVersion)
        {
            return Task.FromResult<ChangeResult>(new ChangeResult.Conflict("Somebody else changed this loan meanwhile."));
        }

        Apply(entity, record, values);
        record.RowVersion++;
        Note(id, "updated", [.. values.Select(v => new FieldChange(v.Key, entity.Field(v.Key)?.Label ?? v.Key, null, v.Value?.ToString()))]);
        return Task.FromResult<ChangeResult>(new ChangeResult.Saved(View(entity, record)));
    }

    public Task<ChangeResult> DeleteAsync(EntityDefinition entity, Guid id, int? version, CancellationToken cancellationToken)
    {
        if (TakeRefusal() is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        Of(entity.Type).RemoveAll(r => r.Id == id);
        return Task.FromResult<ChangeResult>(new ChangeResult.Deleted(id));
    }

    public Task<ChangeResult> TransitionAsync(
        EntityDefinition entity, Guid id, string transition, int? version, FieldValues values, CancellationToken cancellationToken)
    {
        LastValues = values;
        if (TakeRefusal() is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        var record = Of(entity.Type).Single(r => r.Id == id);
        var step = entity.Transitions.Single(t => t.Name == transition);
        Apply(entity, record, values);
        entity.Status?.Set?.Invoke(record, step.To);
        record.RowVersion++;
        Note(id, step.Label);
        return Task.FromResult<ChangeResult>(new ChangeResult.Saved(View(entity, record)));
    }

    public Task<ChangeResult> ActAsync(
        EntityDefinition entity, Guid id, string action, int? version, FieldValues values, CancellationToken cancellationToken)
    {
        LastValues = values;
        if (TakeRefusal() is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        var record = Of(entity.Type).Single(r => r.Id == id);
        var taken = entity.Actions.Single(a => a.Name == action);
        Apply(entity, record, values);
        foreach (var value in taken.Set)
        {
            entity.Field(value.Field)?.Set?.Invoke(record, value.Value.Of(record));
        }

        record.RowVersion++;
        Note(id, taken.Label);
        return Task.FromResult<ChangeResult>(new ChangeResult.Saved(View(entity, record)));
    }

    /// <summary>What deleting would do; null for nothing but deleting.</summary>
    public DeletionForecast? Forecast { get; set; }

    public Task<DeletionForecast?> ForetellDeletionAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult<DeletionForecast?>(Forecast ?? new DeletionForecast([], [], null));

    public Task<IReadOnlyList<StateTime>> StateTimesAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StateTime>>([]);

    public Task<decimal> MeasureAsync(EntityDefinition entity, Measure measure, FieldDefinition? field, RecordQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(Figure(Matching(entity, query), measure, field));

    public Task<IReadOnlyList<Group>> GroupAsync(
        EntityDefinition entity, FieldDefinition by, Measure measure, FieldDefinition? field, RecordQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Group>>(
        [
            .. Matching(entity, query)
                .GroupBy(r => by.Get(r))
                .Select(g => new Group(g.Key, by.OptionOf(g.Key)?.Label ?? g.Key?.ToString() ?? "None", Figure(g, measure, field)))
                .OrderByDescending(g => g.Value),
        ]);

    public Task<IReadOnlyList<HistoryEntry>> HistoryAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HistoryEntry>>(_history.TryGetValue(id, out var entries) ? [.. entries.AsEnumerable().Reverse()] : []);

    private static decimal Figure(IEnumerable<Record> records, Measure measure, FieldDefinition? field)
    {
        var values = records.Select(r => field is null ? 0m : Convert.ToDecimal(field.Get(r) ?? 0m)).ToList();
        return measure switch
        {
            Measure.Count => values.Count,
            Measure.Sum => values.Sum(),
            _ => values.Count == 0 ? 0 : values.Average(),
        };
    }

    private static bool Fits(Filter filter, object? value) => filter.Operator switch
    {
        FilterOperator.Equal => Equals(value, filter.Values[0]),
        FilterOperator.NotEqual => !Equals(value, filter.Values[0]),
        FilterOperator.In => filter.Values.Contains(value),
        FilterOperator.IsEmpty => value is null or "",
        FilterOperator.IsNotEmpty => value is not (null or ""),
        FilterOperator.Contains => value?.ToString()?.Contains(filter.Values[0]?.ToString() ?? "", StringComparison.OrdinalIgnoreCase) is true,
        FilterOperator.StartsWith => value?.ToString()?.StartsWith(filter.Values[0]?.ToString() ?? "", StringComparison.OrdinalIgnoreCase) is true,
        FilterOperator.Less => value is IComparable c && c.CompareTo(filter.Values[0]) < 0,
        FilterOperator.LessOrEqual => value is IComparable c && c.CompareTo(filter.Values[0]) <= 0,
        FilterOperator.Greater => value is IComparable c && c.CompareTo(filter.Values[0]) > 0,
        _ => value is IComparable c && c.CompareTo(filter.Values[0]) >= 0,
    };

    private List<Record> Of(Type entity) => _records.TryGetValue(entity, out var list) ? list : _records[entity] = [];

    private ChangeResult? TakeRefusal()
    {
        var refusal = Refusal;
        Refusal = null;
        return refusal;
    }

    private void Note(Guid id, string action, IReadOnlyList<FieldChange>? changes = null)
    {
        if (!_history.TryGetValue(id, out var entries))
        {
            entries = _history[id] = [];
        }

        entries.Add(new HistoryEntry(time.GetUtcNow(), current.Actor.Name, action, changes ?? []));
    }

    private void Apply(EntityDefinition entity, Record record, FieldValues values)
    {
        foreach (var (name, value) in values)
        {
            entity.Field(name)?.Set?.Invoke(record, value);
        }
    }

    private IEnumerable<Record> Readable(EntityDefinition entity)
    {
        using var scope = Ambient.Enter(current.Actor, time);
        var mine = entity.Grants.Where(g => g.Operations.HasFlag(Operations.Read) && current.Actor.In(entity.App).Is(g.Role ?? "")).ToList();
        foreach (var record in Of(entity.Type).ToList())
        {
            Load(entity, record);
            if (current.Actor.IsAdministrator || mine.Any(g => g.When is null || g.When.Holds(record)))
            {
                yield return record;
            }
        }
    }

    private List<Record> Matching(EntityDefinition entity, RecordQuery query)
    {
        var found = Readable(entity)
            .Where(r => query.Filters.All(f => Fits(f, f.Field.Get(r))))
            .Where(r => query.Where?.Holds(r) is not false && query.View?.Holds(r) is not false)
            .Where(r => query.Search is null || entity.TitleOf(r).Contains(query.Search, StringComparison.OrdinalIgnoreCase));
        foreach (var sort in query.Sort.Reverse())
        {
            found = sort.Descending ? found.OrderByDescending(r => sort.Field.Get(r)) : found.OrderBy(r => sort.Field.Get(r));
        }

        using var scope = Ambient.Enter(current.Actor, time);
        return [.. found];
    }

    private RecordView View(EntityDefinition entity, Record record)
    {
        using var scope = Ambient.Enter(current.Actor, time);
        record = Copy(entity, record);
        Load(entity, record);
        var user = current.Actor.In(entity.App);
        var references = entity.Fields
            .Where(f => f.Navigate?.Invoke(record) is not null)
            .ToDictionary(f => f.Name, f => new RecordLabel(f.Navigate!(record)!.Id, catalog.Of(f.Target!).TitleOf(f.Navigate!(record)!)));
        var transitions = entity.Transitions
            .Where(t => t.From.Contains(entity.Status!.Get(record)))
            .Where(t => t.Roles.Count == 0 ? May(entity, Operations.Update) : t.Roles.Any(user.Is))
            .Where(t => t.When is null || t.When.Holds(record))
            .ToList();
        return new RecordView(
            entity,
            record,
            entity.TitleOf(record),
            entity.Fields.Where(f => f.ReadWhen?.Holds(record) is false).Select(f => f.Name).ToHashSet(),
            entity.Fields.Where(f => f.WriteWhen?.Holds(record) is false).Select(f => f.Name).ToHashSet(),
            May(entity, Operations.Update),
            May(entity, Operations.Delete),
            transitions)
        {
            Actions = [.. entity.Actions.Where(a => (a.Roles.Count == 0 ? May(entity, Operations.Update) : a.Roles.Any(user.Is)) && a.When?.Holds(record) is not false)],
            References = references,
            Irrelevant = entity.Fields.Where(f => !f.IsRelevantTo(record)).Select(f => f.Name).ToHashSet(),
            Needed = entity.Fields.Where(f => f.IsNeededBy(record)).Select(f => f.Name).ToHashSet(),
        };
    }

    /// <summary>A page holds what was read, not what is stored.</summary>
    private static Record Copy(EntityDefinition entity, Record record)
    {
        var copy = entity.New();
        foreach (var property in entity.Type.GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(copy, property.GetValue(record));
        }

        return copy;
    }

    private void Load(EntityDefinition entity, Record record)
    {
        foreach (var field in entity.Fields.Where(f => f.Target is not null))
        {
            var target = field.Get(record) is Guid id ? Of(field.Target!).FirstOrDefault(r => r.Id == id) : null;
            entity.Type.GetProperty(field.Name)!.SetValue(record, target);
        }
    }
}
