using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What generated code says about an entity.</summary>
/// <param name="currency">Of amounts whose field names none.</param>
/// <param name="country">Of telephone numbers without a country's code.</param>
public sealed class EntityBuilder<TRecord>(string app, string? currency, string? country = null)
    where TRecord : Record, new()
{
    private readonly List<FieldBuilder<TRecord>> _fields = [];
    private readonly List<TransitionDefinition> _transitions = [];
    private readonly List<ValidationDefinition> _validations = [];
    private readonly List<GrantDefinition> _grants = [];
    private Computed? _title;
    private string _id = "";
    private string _label = "";
    private string _plural = "";
    private string _description = "";
    private string _slug = "";
    private string _table = "";
    private string[] _formerSlugs = [];

    public EntityBuilder<TRecord> Identity(string id, string slug, string table, params string[] formerSlugs)
    {
        (_id, _slug, _table, _formerSlugs) = (id, slug, table, formerSlugs);
        return this;
    }

    public EntityBuilder<TRecord> Labels(string label, string plural, string description = "")
    {
        (_label, _plural, _description) = (label, plural, description);
        return this;
    }

    public EntityBuilder<TRecord> Title(Func<TRecord, Expression<Func<string?>>> title)
    {
        _title = Computed.Of<TRecord, TRecord, string?>(title);
        return this;
    }

    /// <summary>A stored value of any kind without a method of its own here.</summary>
    public FieldBuilder<TRecord> Field<TValue>(
        string id, string name, FieldKind kind, Func<TRecord, TValue> get, Action<TRecord, TValue?> set) =>
        Add(FieldBuilder<TRecord>.Stored(id, name, kind, get, set));

    /// <summary>A reference: the id is stored, the record it names is loaded beside it.</summary>
    public FieldBuilder<TRecord> Reference<TTarget>(
        string id, string name, Func<TRecord, Guid?> get, Action<TRecord, Guid?> set, Func<TRecord, TTarget?> navigate)
        where TTarget : Record =>
        Add(FieldBuilder<TRecord>.Reference(id, name, get, set, navigate));

    /// <summary>A person: the id is stored, who it is is loaded beside it.</summary>
    public FieldBuilder<TRecord> User(
        string id, string name, Func<TRecord, Guid?> get, Action<TRecord, Guid?> set, Func<TRecord, AppPerson?> person) =>
        Add(FieldBuilder<TRecord>.User(id, name, get, set, person));

    public FieldBuilder<TRecord> Formula<TValue>(
        string id, string name, FieldKind kind, Func<TRecord, Expression<Func<TValue>>> formula) =>
        Add(FieldBuilder<TRecord>.Computed(id, name, kind, formula));

    /// <summary>A calculation over the records that refer to this one.</summary>
    /// <param name="records">The property that stands for them in a query.</param>
    /// <param name="via">Their reference that leads here.</param>
    /// <param name="measured">The property of theirs that is measured; null when they are counted.</param>
    public FieldBuilder<TRecord> Rollup<TSource, TValue>(
        string id,
        string name,
        FieldKind kind,
        Func<TRecord, TValue> get,
        Action<TRecord, TValue?> fill,
        RollupMeasure measure,
        Expression<Func<TRecord, ICollection<TSource>?>> records,
        string via,
        string? measured = null,
        Func<TSource, Expression<Func<bool>>>? where = null)
        where TSource : Record, new()
    {
        var condition = where is null ? null : Condition.Of<TSource, TSource>(where).Expression;
        var value = RollupExpression.Of(measure, records, typeof(TSource), measured, condition, typeof(TValue));
        return Add(FieldBuilder<TRecord>.Rollup(id, name, kind, get, fill, value, typeof(TSource), via, ((MemberExpression)records.Body).Member.Name));
    }

    /// <summary>The lifecycle: a status that starts at the first option and moves by transitions only.</summary>
    public FieldBuilder<TRecord> Status<TStatus>(string id, Func<TRecord, TStatus> get, Action<TRecord, TStatus> set)
        where TStatus : struct, Enum =>
        Add(FieldBuilder<TRecord>.Stored(id, "Status", FieldKind.Status, get, set));

    public EntityBuilder<TRecord> Transition<TStatus>(
        string name,
        string label,
        IReadOnlyList<TStatus> from,
        TStatus to,
        IReadOnlyList<string> roles,
        Func<TRecord, Expression<Func<bool>>>? when = null)
        where TStatus : struct, Enum
    {
        _transitions.Add(new TransitionDefinition(name, label, [.. from.Cast<object>()], to, roles, Over(when)));
        return this;
    }

    /// <summary>Refuses records for which the condition holds.</summary>
    /// <param name="field">Where the message stands; null for the record as a whole.</param>
    public EntityBuilder<TRecord> Refuse(string message, string? field, Func<TRecord, Expression<Func<bool>>> when)
    {
        _validations.Add(new ValidationDefinition(message, field, Condition.Of<TRecord, TRecord>(when)));
        return this;
    }

    public EntityBuilder<TRecord> Allow(
        string role, Operations operations, Func<TRecord, Expression<Func<bool>>>? when = null)
    {
        _grants.Add(new GrantDefinition(role, operations, Over(when)));
        return this;
    }

    public EntityDefinition Build() => new()
    {
        Id = _id,
        App = app,
        Name = typeof(TRecord).Name,
        Label = _label,
        Plural = _plural,
        Description = _description,
        Slug = _slug,
        FormerSlugs = _formerSlugs,
        Table = _table,
        Type = typeof(TRecord),
        New = static () => new TRecord(),
        Title = _title ?? throw new InvalidOperationException($"{typeof(TRecord)} has no title."),
        Fields = [.. _fields.Select(f => f.Build(currency, country))],
        Transitions = _transitions,
        Validations = _validations,
        Grants = _grants,
    };

    private static Condition? Over(Func<TRecord, Expression<Func<bool>>>? when) =>
        when is null ? null : Condition.Of<TRecord, TRecord>(when);

    private FieldBuilder<TRecord> Add(FieldBuilder<TRecord> field)
    {
        _fields.Add(field);
        return field;
    }
}
