using BusinessOS.Runtime.Data;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>A change on its way to the database: the record as it will be, what was before, and what is wrong with it.</summary>
internal sealed class Change(RecordSet set, Record record, bool isNew)
{
    private readonly Dictionary<FieldDefinition, object?> _before = [];

    public RecordSet Set { get; } = set;

    public Record Record { get; } = record;

    public bool IsNew { get; } = isNew;

    public List<Problem> Problems { get; } = [];

    /// <summary>The record as it was, where somebody wants to look at it.</summary>
    public Record? Was { get; set; }

    /// <summary>Fields whose values the owner's code gave.</summary>
    public HashSet<FieldDefinition> ByCode { get; } = [];

    /// <summary>Fields of a new record whose defaults had a value when they were worked out from it.</summary>
    public HashSet<FieldDefinition> Followed { get; } = [];

    /// <summary>Auto-numbers it brought along.</summary>
    public HashSet<FieldDefinition> Numbered { get; } = [];

    /// <summary>What becomes of its lines, by the fields that were given.</summary>
    public List<LinesChange> Lines { get; } = [];

    /// <summary>Whether anything is different afterwards.</summary>
    public bool IsOne => _before.Count > 0 || Lines.Exists(l => l.IsOne);

    /// <summary>Fields with a new value, and the value before.</summary>
    public IReadOnlyDictionary<FieldDefinition, object?> Before => _before;

    /// <summary>What changed fields refer to from now on, which an unloaded record does not tell any more.</summary>
    public Dictionary<FieldDefinition, List<Guid>> Linked { get; } = [];

    /// <summary>The value as it will be, also when the record is unloaded already.</summary>
    public object? ValueOf(FieldDefinition field) => Linked.TryGetValue(field, out var ids) ? ids : field.Get(Record);

    /// <summary>Takes out what was loaded beside the record, for the database is told of rows.</summary>
    public void Unload()
    {
        foreach (var field in Set.Links.Where(_before.ContainsKey))
        {
            Linked.TryAdd(field, [.. Several.Values(field.Get(Record)).Cast<Guid>()]);
        }

        Set.Unload(Record);
    }

    public void Give(FieldDefinition field, object? value)
    {
        var before = field.Get(Record);
        if (Several.Same(before, value))
        {
            return;
        }

        _before.TryAdd(field, before);
        (field.Set ?? throw new InvalidOperationException($"{field.Name} cannot be set."))(Record, value);
    }

    /// <summary>Counts a field as changed, for a new record's values were nothing before.</summary>
    public void Note(FieldDefinition field) => _before.TryAdd(field, null);

    /// <summary>Tells the database of the changed columns and of no others.</summary>
    /// <param name="others">Mapped properties that changed without being fields.</param>
    public void Attach(TenantDbContext context, string[] others)
    {
        var entry = context.Attach(Record);
        entry.Property(nameof(Records.Record.RowVersion)).OriginalValue = Record.RowVersion - 1;
        var stored = _before.Where(b => b.Key.IsStored).ToList();
        foreach (var (field, before) in stored)
        {
            entry.Property(field.Property).OriginalValue = before; // by it the database is told to free a value before it is taken
        }

        foreach (var name in stored.Select(b => b.Key.Property)
            .Concat([nameof(Records.Record.ChangedAt), nameof(Records.Record.ChangedBy), nameof(Records.Record.RowVersion)])
            .Concat(others))
        {
            entry.Property(name).IsModified = true;
        }
    }

    public void Refuse(FieldDefinition field, string message) => Problems.Add(new Problem(field.Name, message));

    public bool HasProblem(FieldDefinition field) => Problems.Exists(p => p.Field == field.Name);
}
