using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Ui.Editing;

/// <summary>A record while somebody edits it: what it was, what was typed, what is wrong with it.</summary>
public sealed class FormState
{
    private readonly Dictionary<FieldDefinition, object?> _typed = [];
    private readonly Dictionary<FieldDefinition, string> _problems = [];

    private readonly Lazy<IReadOnlyList<FieldDefinition>> _fields;

    /// <param name="fields">Asked when the fields are first needed: a page's fields are known only once it is rendered.</param>
    public FormState(RecordView view, bool isNew, Func<IReadOnlyList<FieldDefinition>> fields)
    {
        View = Now = view;
        IsNew = isNew;
        _fields = new(() => [.. fields().Where(f => !view.Hidden.Contains(f.Name))]);
    }

    public RecordView View { get; private set; }

    /// <summary>The record as it would be with what was typed: what it would show, need and work out.</summary>
    public RecordView Now { get; private set; }

    public bool IsNew { get; }

    /// <summary>What the form can show, in order; hidden fields are not among them.</summary>
    public IReadOnlyList<FieldDefinition> Fields => _fields.Value;

    /// <summary>The fields that mean something for what was typed so far; in a new record, nothing empty that cannot be filled in.</summary>
    public IEnumerable<FieldDefinition> Shown =>
        Fields.Where(f => !Now.Irrelevant.Contains(f.Name) && !(IsNew && IsReadOnly(f) && (Now[f] is false || Several.IsEmpty(Now[f]))));

    /// <summary>Whether leaving now would lose something.</summary>
    public bool IsDirty => _typed.Count > 0;

    /// <summary>Whether saving was tried: from then on everything wrong is listed.</summary>
    public bool WasRefused { get; private set; }

    /// <summary>Problems that belong to no field of this form.</summary>
    public IReadOnlyList<string> General { get; private set; } = [];

    /// <summary>Every problem in the order of the fields, for the summary.</summary>
    public IReadOnlyList<(FieldDefinition? Field, string Message)> Problems =>
    [
        .. General.Select(m => ((FieldDefinition?)null, m)),
        .. Shown.Where(_problems.ContainsKey).Select(f => ((FieldDefinition?)f, _problems[f])),
    ];

    public bool IsReadOnly(FieldDefinition field) => !field.IsInput || Now.ReadOnly.Contains(field.Name);

    public bool IsNeeded(FieldDefinition field) => Now.Needed.Contains(field.Name);

    public object? this[FieldDefinition field] => _typed.TryGetValue(field, out var typed) ? typed : View[field];

    public string? ProblemOf(FieldDefinition field) => _problems.GetValueOrDefault(field);

    /// <summary>Takes what was typed; what equals the stored value is no change.</summary>
    public void Set(FieldDefinition field, object? value)
    {
        var before = View[field];
        if (Several.Same(value, before) || (value is "" && before is null))
        {
            _typed.Remove(field);
        }
        else
        {
            _typed[field] = value is "" ? null : value;
        }

        if (_problems.ContainsKey(field))
        {
            Check(field);
        }
    }

    /// <summary>Fills a value in from outside, such as from the address; it counts as typed only where it changes something.</summary>
    public void Prefill(FieldDefinition field, object? value)
    {
        if (!IsReadOnly(field) && value is not null)
        {
            Set(field, value);
        }
    }

    /// <summary>Takes in what follows from what was typed.</summary>
    public void Look(RecordView now)
    {
        Now = now;
        foreach (var field in Shown.Where(_problems.ContainsKey).ToList())
        {
            Check(field);
        }
    }

    /// <summary>Checks one field.</summary>
    public void Check(FieldDefinition field)
    {
        if (IsReadOnly(field))
        {
            return;
        }

        if (FieldCheck.Problem(field, this[field], IsNeeded(field)) is { } problem)
        {
            _problems[field] = problem;
        }
        else
        {
            _problems.Remove(field);
        }
    }

    /// <summary>Checks a field the person leaves. One they only passed by is not complained about before they save.</summary>
    public void Leave(FieldDefinition field)
    {
        if (WasRefused || _typed.ContainsKey(field))
        {
            Check(field);
        }
    }

    /// <summary>Whether everything typed can be sent.</summary>
    public bool CheckAll()
    {
        WasRefused = true;
        General = [];
        _problems.Clear();
        foreach (var field in Shown)
        {
            Check(field);
        }

        return _problems.Count == 0;
    }

    /// <summary>What the gate said.</summary>
    public void Refuse(IEnumerable<Problem> problems)
    {
        var general = new List<string>();
        _problems.Clear();
        foreach (var problem in problems)
        {
            var field = problem.Field is { } name
                ? Fields.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                    || f.Property.Equals(name, StringComparison.OrdinalIgnoreCase))
                : null;
            if (field is null || !_problems.TryAdd(field, problem.Message))
            {
                general.Add(problem.Message);
            }
        }

        General = general;
    }

    public void Refuse(string reason)
    {
        _problems.Clear();
        General = [reason];
    }

    /// <summary>What to send: all values of a new record, the changed ones of a stored one.</summary>
    public FieldValues Changes()
    {
        var values = new FieldValues();
        foreach (var field in Fields.Where(f => !IsReadOnly(f)))
        {
            if (IsNew || _typed.ContainsKey(field))
            {
                values[field.Name] = this[field];
            }
        }

        return values;
    }

    /// <summary>
    /// Takes in what somebody else stored meanwhile and keeps what was typed here. Answers with the fields that both changed.
    /// </summary>
    public IReadOnlyList<FieldDefinition> TakeNewer(RecordView newer)
    {
        var both = Fields.Where(f => _typed.ContainsKey(f) && !Several.Same(View[f], newer[f])).ToList();
        View = Now = newer;
        foreach (var (field, typed) in _typed.ToList())
        {
            if (Several.Same(typed, newer[field]))
            {
                _typed.Remove(field);
            }
        }

        General = [];
        return both;
    }
}
