using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What generated code says about an entity.</summary>
/// <param name="currency">Of amounts whose field names none.</param>
/// <param name="zone">Of date-times that are shown by the organization's clock; UTC where that is not known.</param>
/// <param name="country">Of telephone numbers without a country's code.</param>
/// <param name="texts">What the app says in further languages.</param>
public sealed class EntityBuilder<TRecord>(string app, string? currency, string? country = null, AppTexts? texts = null, TimeZoneInfo? zone = null)
    where TRecord : Record, new()
{
    private readonly List<FieldBuilder<TRecord>> _fields = [];
    private readonly List<RecordStepBuilder<TRecord, TransitionDefinition>> _transitions = [];
    private readonly List<RecordStepBuilder<TRecord, ActionDefinition>> _actions = [];
    private readonly List<(string[] Fields, string? Message, Condition? When)> _unique = [];
    private readonly List<string[]> _indexes = [];
    private readonly List<ValidationDefinition> _validations = [];
    private readonly List<GrantDefinition> _grants = [];
    private readonly List<GrantDefinition> _denials = [];
    private readonly List<ShareDefinition> _shares = [];
    private readonly AppTexts _texts = texts ?? new();
    private readonly Dictionary<string, Computed> _titles = new(StringComparer.OrdinalIgnoreCase);
    private Computed? _title;
    private LineDefinition? _line;
    private string _id = "";
    private string _label = "";
    private string _plural = "";
    private string _description = "";
    private string _slug = "";
    private string _table = "";
    private string[] _formerSlugs = [];
    private readonly List<(string Name, string Label, Condition? Where, string[] Sort, string[] Fields)> _views = [];
    private string[] _order = [];
    private string[] _searched = [];
    private RetentionDefinition? _keep;
    private FieldDefinition? _statusSince;

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
        _title = Computed.Text<TRecord, TRecord>(title, currency);
        return this;
    }

    public EntityBuilder<TRecord> TitleIn(string language, Func<TRecord, Expression<Func<string?>>> title)
    {
        _titles[language] = Computed.Text<TRecord, TRecord>(title, currency);
        return this;
    }

    /// <summary>A stored value of any kind without a method of its own here: the property of that name.</summary>
    public FieldBuilder<TRecord> Field(string id, string name, FieldKind kind) => Add(FieldBuilder<TRecord>.Stored(id, name, kind));

    /// <summary>A reference: the id is stored in the property <c>{name}Id</c>, the record it names is loaded into <c>{name}</c>.</summary>
    public FieldBuilder<TRecord> Reference(string id, string name) => Add(FieldBuilder<TRecord>.Reference(id, name));

    /// <summary>References to any number of records, kept in a table of their own: the list of that name, which is never null.</summary>
    public FieldBuilder<TRecord> References(string id, string name) => Add(FieldBuilder<TRecord>.References(id, name));

    /// <summary>Lines: records that live with this one, in order.</summary>
    /// <param name="via">Their reference that leads here.</param>
    public FieldBuilder<TRecord> Lines<TLine>(
        string id, string name, Func<TRecord, ICollection<TLine>?> get, Action<TRecord, ICollection<TLine>?> set, string via)
        where TLine : Record =>
        Add(FieldBuilder<TRecord>.Lines(id, name, get, set, via));

    /// <summary>Says that records are lines of others, and what keeps their order.</summary>
    /// <param name="via">The reference to the record they live in.</param>
    public EntityBuilder<TRecord> LinesOf(string via, Expression<Func<TRecord, int>> position, Action<TRecord, int> move)
    {
        var get = position.Compile();
        _line = new LineDefinition(via, MemberName.Of(position), r => get((TRecord)r), (r, at) => move((TRecord)r, at));
        return this;
    }

    /// <summary>A person: the id is stored in the property <c>{name}Id</c>, who it is is loaded into <c>{name}</c>.</summary>
    public FieldBuilder<TRecord> User(string id, string name) => Add(FieldBuilder<TRecord>.User(id, name));

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
        var condition = where is null ? null : Condition.Of<TSource, TSource>(where);
        var value = RollupExpression.Of(measure, records, typeof(TSource), measured, condition?.Expression, typeof(TValue));
        return Add(FieldBuilder<TRecord>.Rollup(
            id, name, kind, get, fill, value, measure, typeof(TSource), via, MemberName.Of(records), measured, condition));
    }

    /// <summary>
    /// The lifecycle: the property <c>Status</c> starts at the first option and moves by transitions only, and
    /// <c>StatusSince</c> is when the record came into its state.
    /// </summary>
    public FieldBuilder<TRecord> Status(string id)
    {
        _statusSince = FieldBuilder<TRecord>.Stored($"{id}-since", "StatusSince", FieldKind.DateTime).Build(null, null, SayLater("In its status since"));
        return Add(FieldBuilder<TRecord>.Stored(id, "Status", FieldKind.Status));
    }

    public RecordStepBuilder<TRecord, TransitionDefinition> Transition<TStatus>(
        string name,
        string label,
        IReadOnlyList<TStatus> from,
        TStatus to,
        IReadOnlyList<string> roles,
        Func<TRecord, Expression<Func<bool>>>? when = null)
        where TStatus : struct, Enum
    {
        var step = new RecordStepBuilder<TRecord, TransitionDefinition>(
            new TransitionDefinition(name, Words($"transitions/{name}/label", label), [.. from.Cast<object>()], to, roles, Over(when)), currency);
        _transitions.Add(step);
        return step;
    }

    /// <summary>Something people do with a record that does not move it.</summary>
    /// <param name="bulk">Whether it can be taken for several records at once.</param>
    public RecordStepBuilder<TRecord, ActionDefinition> Action(
        string name, string label, IReadOnlyList<string> roles, Func<TRecord, Expression<Func<bool>>>? when = null, bool bulk = false)
    {
        var step = new RecordStepBuilder<TRecord, ActionDefinition>(new ActionDefinition(name, Words($"actions/{name}/label", label), roles, Over(when), bulk), currency);
        _actions.Add(step);
        return step;
    }

    /// <summary>Refuses records for which the condition holds.</summary>
    /// <param name="field">Where the message stands; null for the record as a whole.</param>
    /// <param name="name">The rule's name in the spec.</param>
    public EntityBuilder<TRecord> Refuse(string message, string? field, Func<TRecord, Expression<Func<bool>>> when, string name = "")
    {
        _validations.Add(new ValidationDefinition(Words($"validations/{name}", message), field, Condition.Of<TRecord, TRecord>(when)));
        return this;
    }

    /// <param name="role">Null for anybody, signed in or not.</param>
    /// <param name="rule">The rule's node in the spec.</param>
    /// <param name="words">The condition as the owner wrote it.</param>
    public EntityBuilder<TRecord> Allow(
        string? role, Operations operations, Func<TRecord, Expression<Func<bool>>>? when = null, string? rule = null, string? words = null)
    {
        _grants.Add(new GrantDefinition(role, operations, Over(when), rule, words));
        return this;
    }

    /// <summary>Takes away what any grant allows.</summary>
    /// <param name="role">Null for everyone.</param>
    public EntityBuilder<TRecord> Deny(
        string? role, Operations operations, Func<TRecord, Expression<Func<bool>>>? when = null, string? rule = null, string? words = null)
    {
        _denials.Add(new GrantDefinition(role, operations, Over(when), rule, words));
        return this;
    }

    /// <summary>Lets people share single records.</summary>
    /// <param name="roles">Empty: whoever may read the record.</param>
    public EntityBuilder<TRecord> Share(
        Operations operations,
        IReadOnlyList<string> roles,
        Func<TRecord, Expression<Func<bool>>>? when = null,
        string? rule = null,
        string? words = null)
    {
        _shares.Add(new ShareDefinition(operations, roles, Over(when), rule, words));
        return this;
    }

    /// <summary>No two records may have the same values in these fields; with a condition, no two of those it holds for.</summary>
    /// <param name="message">What people read at the fields; null for words made from their labels.</param>
    public EntityBuilder<TRecord> Unique(IReadOnlyList<string> fields, string? message = null, Func<TRecord, Expression<Func<bool>>>? when = null)
    {
        _unique.Add(([.. fields], message, Over(when)));
        return this;
    }

    /// <summary>Names of fields in order, each with an optional <c> desc</c>.</summary>
    public EntityBuilder<TRecord> Index(params string[] keys)
    {
        _indexes.Add(keys);
        return this;
    }

    /// <summary>How records are sorted where nothing else is asked for: names of fields, each with an optional <c> desc</c>.</summary>
    public EntityBuilder<TRecord> Sort(params string[] keys)
    {
        _order = keys;
        return this;
    }

    /// <summary>The fields a search looks into.</summary>
    public EntityBuilder<TRecord> Search(params string[] fields)
    {
        _searched = fields;
        return this;
    }

    /// <summary>A way to see the list that comes with the app.</summary>
    /// <param name="sort">Names of fields in order, each with an optional <c> desc</c>.</param>
    /// <param name="fields">The columns in order; none: those of the list.</param>
    public EntityBuilder<TRecord> View(
        string name, string label, Func<TRecord, Expression<Func<bool>>>? where = null, IReadOnlyList<string>? sort = null, IReadOnlyList<string>? fields = null)
    {
        _views.Add((name, label, Over(where), [.. sort ?? []], [.. fields ?? []]));
        return this;
    }

    /// <summary>How long records are kept, from the date field or from when they were made.</summary>
    public EntityBuilder<TRecord> Keep(int days = 0, int months = 0, int years = 0, string? after = null)
    {
        _keep = new RetentionDefinition(days, months, years, after);
        return this;
    }

    public EntityDefinition Build()
    {
        FieldDefinition[] fields = [.. _fields.Select(f => f.Build(currency, country, zone ?? TimeZoneInfo.Utc, Words))];
        var parts = new EntityParts(fields, _statusSince);
        return new()
        {
            Id = _id,
            App = app,
            Name = typeof(TRecord).Name,
            LabelText = Words("label", _label),
            PluralText = Words("plural", _plural),
            DescriptionText = Words("description", _description),
            Slug = _slug,
            FormerSlugs = _formerSlugs,
            Table = _table,
            Type = typeof(TRecord),
            New = static () => new TRecord(),
            Title = _title ?? throw new InvalidOperationException($"{typeof(TRecord)} has no title."),
            Titles = _titles,
            Fields = fields,
            Transitions = [.. _transitions.Select(t => t.Build(fields))],
            Actions = [.. _actions.Select(a => a.Build(fields))],
            Validations = _validations,
            Grants = _grants,
            Denials = _denials,
            Shares = _shares,
            Line = _line,
            Unique = [.. _unique.Select(u => parts.Unique(Words("label", _label), u.Fields, u.Message is { } said ? Words($"unique/{string.Join(", ", u.Fields)}", said) : null, u.When))],
            Indexes = [.. _indexes.Select(i => new IndexDefinition(parts.Keys(i)))],
            Order = parts.Keys(_order),
            Searched = [.. _searched.Select(parts.Field)],
            Views = [.. _views.Select(v => new ViewDefinition(v.Name, Words($"views/{v.Name}", v.Label), v.Where, parts.Keys(v.Sort), [.. v.Fields.Select(parts.Field)]))],
            Keep = _keep,
            StatusSince = _statusSince,
        };
    }

    private LocalText Words(string path, string original) => _texts.Text($"entities/{typeof(TRecord).Name}/{path}", original);

    private static Condition? Over(Func<TRecord, Expression<Func<bool>>>? when) =>
        when is null ? null : Condition.Of<TRecord, TRecord>(when);

    private FieldBuilder<TRecord> Add(FieldBuilder<TRecord> field)
    {
        _fields.Add(field);
        return field;
    }
}
