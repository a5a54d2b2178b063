using System.Linq.Expressions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What generated code says about a field.</summary>
public sealed class FieldBuilder<TRecord>
    where TRecord : Record, new()
{
    private readonly List<(object Value, string Label, string[] FormerNames)> _options = [];
    private readonly Dictionary<object, string> _colours = [];
    private readonly List<object> _locked = [];
    private readonly Func<Record, object?> _get;
    private readonly Action<Record, object?>? _set;
    private readonly string _id;
    private readonly string _name;
    private readonly FieldKind _kind;
    private readonly Type _valueType;
    private Func<Record, Record?>? _navigate;
    private Func<Record, AppPerson?>? _person;
    private Func<Record, IEnumerable<Record>>? _records;
    private Action<Record, IEnumerable<Record>>? _setRecords;
    private Type? _target;
    private string? _via;
    private Computed? _formula;
    private RollupDefinition? _rollup;
    private string _label = "";
    private string _help = "";
    private bool _required;
    private bool _unique;
    private object? _min;
    private object? _max;
    private int? _minLength;
    private int? _maxLength;
    private string? _pattern;
    private NumberPattern? _number;
    private string? _currency;
    private string? _currencyPath;
    private string? _zone;
    private Condition? _requiredWhen;
    private Condition? _visibleWhen;
    private Condition? _readWhen;
    private Condition? _writeWhen;
    private Condition? _maskWhen;
    private Func<object?>? _default;
    private Computed? _defaultFrom;
    private int _defaultOrder;
    private string[] _formerNames = [];
    private DeleteRule _onDelete;
    private string? _personal;
    private RetentionDefinition? _keep;
    private string[] _looksUp = [];

    private FieldBuilder(
        string id, string name, FieldKind kind, Type valueType, Func<Record, object?> get, Action<Record, object?>? set)
    {
        (_id, _name, _kind, _get, _set) = (id, name, kind, get, set);
        _valueType = Nullable.GetUnderlyingType(valueType) ?? valueType;
    }

    internal static FieldBuilder<TRecord> Stored(string id, string name, FieldKind kind) => Stored(id, name, kind, name);

    internal static FieldBuilder<TRecord> Reference(string id, string name)
    {
        var target = PropertyAccess.Of(typeof(TRecord), name);
        var reference = Stored(id, name, FieldKind.Reference, $"{name}Id");
        (reference._navigate, reference._target) = (r => (Record?)target.Get(r), target.Type);
        return reference;
    }

    internal static FieldBuilder<TRecord> User(string id, string name)
    {
        var person = PropertyAccess.Of(typeof(TRecord), name);
        var user = Stored(id, name, FieldKind.User, $"{name}Id");
        user._person = r => (AppPerson?)person.Get(r);
        return user;
    }

    /// <summary>Ids stand in for records that are not loaded: what has no version yet is one of those.</summary>
    internal static FieldBuilder<TRecord> References(string id, string name)
    {
        var list = PropertyAccess.Of(typeof(TRecord), name);
        var target = list.Type.GetGenericArguments()[0];
        return new(id, name, FieldKind.References, typeof(List<Guid>), r => Records(r).Select(one => one.Id).Order().ToList(), (r, ids) =>
        {
            var loaded = Records(r).ToDictionary(one => one.Id);
            Put(r, (ids as IEnumerable<Guid> ?? []).Select(one => loaded.GetValueOrDefault(one) ?? Unloaded(one)));
        })
        {
            _target = target,
            _records = Records,
            _setRecords = Put,
        };

        IEnumerable<Record> Records(Record record) => (IEnumerable<Record>?)list.Get(record) ?? [];

        Record Unloaded(Guid one)
        {
            var stand = (Record)(Activator.CreateInstance(target) ?? throw new InvalidOperationException($"{target} cannot be made."));
            stand.Id = one;
            return stand;
        }

        void Put(Record record, IEnumerable<Record> records)
        {
            Record[] all = [.. records]; // they may come from the list that is emptied here
            list.Set(record, null);
            foreach (var one in all)
            {
                ((System.Collections.IList?)list.Get(record))?.Add(one);
            }
        }
    }

    internal static FieldBuilder<TRecord> Lines<TLine>(
        string id, string name, Func<TRecord, ICollection<TLine>?> get, Action<TRecord, ICollection<TLine>?> set, string via)
        where TLine : Record =>
        new(id, name, FieldKind.Lines, typeof(IReadOnlyList<LineValues>), r => get((TRecord)r), (record, lines) =>
            set((TRecord)record, lines is IEnumerable<Record> records ? records.Cast<TLine>().ToList() : null))
        {
            _target = typeof(TLine),
            _via = via,
        };

    internal static FieldBuilder<TRecord> Computed<TValue>(
        string id, string name, FieldKind kind, Func<TRecord, Expression<Func<TValue>>> formula)
    {
        var computed = Definitions.Computed.Of<TRecord, TRecord, TValue>(formula);
        return new(id, name, kind, typeof(TValue), computed.Of, null) { _formula = computed };
    }

    internal static FieldBuilder<TRecord> Rollup<TValue>(
        string id,
        string name,
        FieldKind kind,
        Func<TRecord, TValue> get,
        Action<TRecord, TValue?> fill,
        LambdaExpression value,
        RollupMeasure measure,
        Type source,
        string via,
        string inverse,
        string? measured,
        Condition? where) =>
        new(id, name, kind, typeof(TValue), r => get((TRecord)r), null)
        {
            _formula = Definitions.Computed.Read(value, r => get((TRecord)r)),
            _rollup = new RollupDefinition(measure, source, via, inverse, measured, where, Setter(fill)),
        };

    public FieldBuilder<TRecord> Label(string label, string help = "")
    {
        (_label, _help) = (label, help);
        return this;
    }

    /// <summary>What it was called before.</summary>
    public FieldBuilder<TRecord> Was(params string[] names)
    {
        _formerNames = names;
        return this;
    }

    /// <summary>For a formula that only shows a field of another record: the references and the field they lead to.</summary>
    public FieldBuilder<TRecord> LooksUp(params string[] path)
    {
        _looksUp = path;
        return this;
    }

    public FieldBuilder<TRecord> Required()
    {
        _required = true;
        return this;
    }

    public FieldBuilder<TRecord> Unique()
    {
        _unique = true;
        return this;
    }

    /// <summary>Inclusive bounds of the value's type; null leaves an end open.</summary>
    public FieldBuilder<TRecord> Range(object? min, object? max)
    {
        (_min, _max) = (min, max);
        return this;
    }

    public FieldBuilder<TRecord> Length(int? min, int? max)
    {
        (_minLength, _maxLength) = (min, max);
        return this;
    }

    public FieldBuilder<TRecord> Pattern(string pattern)
    {
        _pattern = pattern;
        return this;
    }

    public FieldBuilder<TRecord> Option(object value, string label, params string[] formerNames)
    {
        _options.Add((value, label, formerNames));
        return this;
    }

    /// <summary>The colour of an option that was named before.</summary>
    public FieldBuilder<TRecord> Colour(object value, string colour)
    {
        _colours[value] = colour;
        return this;
    }

    public FieldBuilder<TRecord> Number(string prefix, int digits, string suffix)
    {
        _number = new NumberPattern(prefix, digits, suffix);
        return this;
    }

    public FieldBuilder<TRecord> Currency(string currency)
    {
        _currency = currency;
        return this;
    }

    /// <summary>For a date-time: an IANA zone, or <see cref="Values.WallTime.Organization"/>.</summary>
    public FieldBuilder<TRecord> Zone(string zone)
    {
        _zone = zone;
        return this;
    }

    /// <summary>For money in a currency of the record's own: the choice that says it, perhaps of a record it refers to.</summary>
    public FieldBuilder<TRecord> CurrencyOf(string path)
    {
        _currencyPath = path;
        return this;
    }

    public FieldBuilder<TRecord> Default(Func<object?> value)
    {
        _default = value;
        return this;
    }

    /// <summary>A default that is worked out from the record itself.</summary>
    /// <param name="order">One more than that of any such default it needs, from 1.</param>
    public FieldBuilder<TRecord> DefaultFrom<TValue>(int order, Func<TRecord, Expression<Func<TValue>>> value)
    {
        (_defaultOrder, _defaultFrom) = (order, Definitions.Computed.Of<TRecord, TRecord, TValue>(value));
        return this;
    }

    public FieldBuilder<TRecord> RequiredWhen(Func<TRecord, Expression<Func<bool>>> condition)
    {
        _requiredWhen = Condition.Of<TRecord, TRecord>(condition);
        return this;
    }

    public FieldBuilder<TRecord> VisibleWhen(Func<TRecord, Expression<Func<bool>>> condition)
    {
        _visibleWhen = Condition.Of<TRecord, TRecord>(condition);
        return this;
    }

    public FieldBuilder<TRecord> ReadWhen(Func<TRecord, Expression<Func<bool>>> condition)
    {
        _readWhen = Condition.Of<TRecord, TRecord>(condition);
        return this;
    }

    public FieldBuilder<TRecord> WriteWhen(Func<TRecord, Expression<Func<bool>>> condition)
    {
        _writeWhen = Condition.Of<TRecord, TRecord>(condition);
        return this;
    }

    /// <summary>The reference is emptied when what it refers to is deleted.</summary>
    public FieldBuilder<TRecord> ClearedOnDelete()
    {
        _onDelete = DeleteRule.Clear;
        return this;
    }

    /// <summary>The record is deleted with what it refers to.</summary>
    public FieldBuilder<TRecord> DeletedWithTarget()
    {
        _onDelete = DeleteRule.Cascade;
        return this;
    }

    public FieldBuilder<TRecord> Personal(string kind)
    {
        _personal = kind;
        return this;
    }

    /// <summary>How long its value is kept, from the date field or from when the record was made.</summary>
    public FieldBuilder<TRecord> Keep(int days = 0, int months = 0, int years = 0, string? after = null)
    {
        _keep = new RetentionDefinition(days, months, years, after);
        return this;
    }

    /// <summary>For the status: records with this value can be neither changed nor deleted.</summary>
    public FieldBuilder<TRecord> Locked(object value)
    {
        _locked.Add(value);
        return this;
    }

    public FieldBuilder<TRecord> MaskWhen(Func<TRecord, Expression<Func<bool>>> condition)
    {
        _maskWhen = Condition.Of<TRecord, TRecord>(condition);
        return this;
    }

    /// <param name="words">What a text of the entity reads, by its path.</param>
    internal FieldDefinition Build(string? currency, string? country, TimeZoneInfo zone, Func<string, string, LocalText> words)
    {
        var options = _options.Select(o => Option(o, words)).ToArray();
        ChoiceWords.Learn(options);
        return Build(currency, country, zone, words($"fields/{_name}/label", _label), words($"fields/{_name}/help", _help), options);
    }

    internal FieldDefinition Build(string? currency, string? country, LocalText label) => Build(currency, country, TimeZoneInfo.Utc, label, "", []);

    private FieldDefinition Build(string? currency, string? country, TimeZoneInfo zone, LocalText label, LocalText help, IReadOnlyList<Option> options) => new()
    {
        Id = _id,
        Name = _name,
        FormerNames = _formerNames,
        Kind = _kind,
        LabelText = label,
        HelpText = help,
        Required = _required,
        Unique = _unique,
        ValueType = _valueType,
        Min = _min,
        Max = _max,
        MinLength = _minLength,
        MaxLength = _maxLength,
        Pattern = _pattern,
        Target = _target,
        Via = _via,
        Options = options,
        Number = _number,
        Currency = _kind == FieldKind.Money && _currencyPath is null ? _currency ?? currency : null,
        Zone = _zone switch { null => null, Values.WallTime.Organization => zone, var named => TimeZoneInfo.FindSystemTimeZoneById(named) },
        CurrencyPath = _currencyPath,
        CurrencyOf = _currencyPath is null ? null : PropertyAccess.Way(typeof(TRecord), _currencyPath),
        Country = _kind is FieldKind.Phone or FieldKind.Address ? country : null,
        Formula = _formula,
        Rollup = _rollup,
        LooksUp = _looksUp,
        RequiredWhen = _requiredWhen,
        VisibleWhen = _visibleWhen,
        ReadWhen = _readWhen,
        WriteWhen = _writeWhen,
        OnDelete = _onDelete,
        Personal = _personal,
        Keep = _keep,
        Locked = _locked,
        MaskWhen = _maskWhen,
        Default = _default,
        DefaultFrom = _defaultFrom,
        DefaultOrder = _defaultOrder,
        Get = _get,
        Set = _set,
        Navigate = _navigate,
        Person = _person,
        Records = _records,
        SetRecords = _setRecords,
    };

    private Option Option((object Value, string Label, string[] FormerNames) option, Func<string, string, LocalText> words)
    {
        var name = option.Value.ToString() ?? "";
        var path = _kind == FieldKind.Status ? $"states/{name}" : $"fields/{_name}/choices/{name}";
        return new(option.Value, name, words(path, option.Label), option.FormerNames) { Colour = _colours.GetValueOrDefault(option.Value) };
    }

    private static FieldBuilder<TRecord> Stored(string id, string name, FieldKind kind, string property)
    {
        var access = PropertyAccess.Of(typeof(TRecord), property);
        return new(id, name, kind, access.Type, access.Get, access.Set);
    }

    private static Action<Record, object?> Setter<TValue>(Action<TRecord, TValue?> set) =>
        (record, value) => set((TRecord)record, value is null ? default : (TValue)value);
}
