using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records;

/// <summary>One entity's records, with everything about them that is worked out once, at start.</summary>
internal abstract class RecordSet
{
    private readonly ConcurrentDictionary<FieldDefinition, FieldQuery> _queries = new();
    private readonly ConcurrentDictionary<FieldDefinition, FieldQuery?> _veiled = new();
    private readonly Dictionary<FieldDefinition, FieldPolicy> _guards;
    private readonly bool _isTitleVeiled;
    private readonly Dictionary<string, NavigationSetter> _navigations;
    private readonly FormulaInlining _inlining;

    protected RecordSet(EntityDefinition entity, bool appHasRoles, FormulaInlining inlining)
    {
        Entity = entity;
        _inlining = inlining;
        Key = EntityModel.KeyOf(entity);
        Policy = new EntityPolicy(entity, appHasRoles, inlining);
        Blank = entity.New();
        Title = inlining.In(entity.Title.Expression);
        _isTitleVeiled = inlining.Veiled(entity.Title.Expression) is not null;
        _guards = entity.Fields.Select(f => (Field: f, Read: ReadRule.Of(entity, f, inlining.Catalog)))
            .Where(f => f.Read is not null || f.Field.WriteWhen is not null || f.Field.MaskWhen is not null)
            .ToDictionary(f => f.Field, f => new FieldPolicy(f.Field, f.Read, inlining));
        _navigations = entity.Fields.Where(f => f.Kind.IsLink())
            .ToDictionary(f => f.Name, f => new NavigationSetter(entity.Type, f.Name));
        Formulas = [.. entity.Fields.Where(f => f.Formula is not null)];
        References = [.. entity.Fields.Where(f => f.Kind == FieldKind.Reference)];
        People = [.. entity.Fields.Where(f => f.Kind == FieldKind.User)];
        Teams = [.. entity.Fields.Where(f => f.Kind == FieldKind.Team)];
        Named = [.. References.Where(r => r.Name != entity.Line?.Via)];
        Amounts = [.. entity.Fields.Where(f => f.CurrencyOf is not null)];
        Links = [.. entity.Fields.Where(f => f.Kind == FieldKind.References)];
        Lines = [.. entity.Fields.Where(f => f.Kind == FieldKind.Lines)];
        Conditional = [.. entity.Fields.Where(f => f.VisibleWhen is not null || f.RequiredWhen is not null)];
        Needed = entity.Fields.Where(f => f.Required).Select(f => f.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public EntityDefinition Entity { get; }

    /// <summary>How audit rows and events name the entity across renames.</summary>
    public string Key { get; }

    public EntityPolicy Policy { get; }

    /// <summary>A record without values, to ask rules that do not look at one.</summary>
    public Record Blank { get; }

    /// <summary>The title with its formulas inlined.</summary>
    public LambdaExpression Title { get; }

    /// <summary>Set at start when the database can compute titles: then they are searched and sorted by.</summary>
    public LambdaExpression? TitleQuery { get; set; }

    public IReadOnlyList<FieldDefinition> Formulas { get; }

    public IReadOnlyList<FieldDefinition> References { get; }

    /// <summary>The references that name a record beside this one: all but the one from a line to the record it lives in.</summary>
    public IReadOnlyList<FieldDefinition> Named { get; }

    /// <summary>Amounts in a currency of the record's own.</summary>
    public IReadOnlyList<FieldDefinition> Amounts { get; }

    /// <summary>Fields that refer to any number of records.</summary>
    public IReadOnlyList<FieldDefinition> Links { get; }

    /// <summary>Whether more than one record may be read along with each, so that they are read by queries of their own.</summary>
    public bool ReadsSeveral { get; set; }

    /// <summary>Fields that hold lines.</summary>
    public IReadOnlyList<FieldDefinition> Lines { get; }

    /// <summary>Fields that name a person.</summary>
    public IReadOnlyList<FieldDefinition> People { get; }

    /// <summary>Fields that name a team.</summary>
    public IReadOnlyList<FieldDefinition> Teams { get; }

    /// <summary>Fields that mean something, or are needed, for some records only.</summary>
    public IReadOnlyList<FieldDefinition> Conditional { get; }

    /// <summary>Names of the fields every record must have a value in, as far as no condition says otherwise.</summary>
    public IReadOnlySet<string> Needed { get; }

    public IReadOnlyCollection<FieldPolicy> Guards => _guards.Values;

    /// <summary>References to load with a record, for titles, formulas and conditions. Set once all sets are known.</summary>
    public IReadOnlyList<string> Includes { get; set; } = [];

    /// <summary>Rollups and shares to read with a record, for the same ends. Set once all sets are known.</summary>
    public IReadOnlyList<Filling> Fillings { get; set; } = [];

    /// <summary>Whether masked values are in what is shown of a record, for some. Set once all sets are known.</summary>
    public bool HasVeil { get; set; }

    /// <summary>The field as it really is.</summary>
    public FieldQuery QueryOf(FieldDefinition field) => _queries.GetOrAdd(field, f => FieldQuery.For(Entity, f, _inlining.In));

    /// <summary>The field as the actor sees it: without masked values, also in what is made of them.</summary>
    public FieldQuery QueryOf(FieldDefinition field, Actor actor) =>
        FieldPolicy.SeesEverything(actor) ? QueryOf(field) : VeiledQueryOf(field) ?? QueryOf(field);

    /// <summary>The field for those who see masks; null when no masked value is in it.</summary>
    public FieldQuery? VeiledQueryOf(FieldDefinition field) => _veiled.GetOrAdd(
        field, f => _inlining.Veiled(FieldQuery.ValueOf(Entity, f)) is { } veiled ? FieldQuery.For(Entity, f, _ => veiled) : null);

    /// <summary>The title where the database can compute it and the actor sees all that is in it.</summary>
    public LambdaExpression? TitleQueryFor(Actor actor) => _isTitleVeiled && !FieldPolicy.SeesEverything(actor) ? null : TitleQuery;

    public FieldPolicy? GuardOf(FieldDefinition field) => _guards.GetValueOrDefault(field.Whole ?? field);

    public void SetNavigation(Record record, string name, object? target) => _navigations[name].Set(record, target);

    /// <summary>Takes out what was loaded beside the record: the database, and who gets a view, are told ids only.</summary>
    public void Unload(Record record)
    {
        foreach (var navigation in _navigations.Values)
        {
            navigation.Set(record, null);
        }

        foreach (var several in Lines.Concat(Links))
        {
            several.Set?.Invoke(record, null);
        }
    }

    /// <summary>The records a policy and a condition leave.</summary>
    public abstract IQueryable<Record> Query(TenantDbContext context, RowPolicy policy, LambdaExpression? where);

    public abstract IQueryable<Record> Where(IQueryable<Record> records, LambdaExpression where);

    public abstract IQueryable<Record> Order(IQueryable<Record> records, LambdaExpression key, bool descending, bool first);

    /// <summary>Some of ordered records.</summary>
    public abstract IQueryable<Record> Part(IQueryable<Record> records, int skip, int take);

    /// <summary>Reads a reference along with the records, beside those in <see cref="Includes"/>.</summary>
    public abstract IQueryable<Record> Include(IQueryable<Record> records, string path);

    /// <summary>Reads records with the references in <see cref="Includes"/> and the rollups in <see cref="Fillings"/>, untracked.</summary>
    public Task<IReadOnlyList<Record>> ReadAsync(IQueryable<Record> records, CancellationToken cancellationToken) => ReadAsync(records, Fillings, cancellationToken);

    /// <summary>The same with other rollups.</summary>
    public abstract Task<IReadOnlyList<Record>> ReadAsync(IQueryable<Record> records, IReadOnlyList<Filling> fillings, CancellationToken cancellationToken);

    public abstract Task<int> CountAsync(IQueryable<Record> records, int limit, CancellationToken cancellationToken);

    /// <summary>A condition on the id.</summary>
    public abstract LambdaExpression IdIs(Guid id);

    public abstract LambdaExpression IdIsNot(Guid id);

    public abstract LambdaExpression IdAmong(IReadOnlyCollection<Guid> ids);

    /// <summary>A condition on a reference: it leads to this record.</summary>
    public LambdaExpression PointsAt(FieldDefinition reference, Guid id, DatabaseDialect dialect)
    {
        var record = Expression.Parameter(Entity.Type, "record");
        return Expression.Lambda(QueryOf(reference).Compare(record, FilterOperator.Equal, [id], dialect), record);
    }

    /// <summary>The SQL of lambdas over the record, all in one query.</summary>
    /// <exception cref="InvalidOperationException">The database cannot answer one of them.</exception>
    public abstract string Translate(TenantDbContext context, IEnumerable<LambdaExpression> lambdas);

    public static RecordSet For(EntityDefinition entity, bool appHasRoles, FormulaInlining inlining) =>
        (RecordSet)(Activator.CreateInstance(
            typeof(RecordSet<>).MakeGenericType(entity.Type),
            BindingFlags.Instance | BindingFlags.Public,
            null,
            [entity, appHasRoles, inlining],
            null) ?? throw new InvalidOperationException());
}
