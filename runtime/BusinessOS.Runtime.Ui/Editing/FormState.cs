using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Ui.Editing;

/// <summary>A record while somebody edits it: what it was, what was typed, what is wrong with it.</summary>
public sealed class FormState
{
    private readonly Dictionary<FieldDefinition, object?> _typed = [];
    private readonly Dictionary<FieldDefinition, string> _problems = [];
    private readonly Dictionary<FieldDefinition, LinesState> _lines = [];

    private readonly Lazy<IReadOnlyList<FieldDefinition>> _fields;
    private readonly Record? _blank;

    /// <param name="fields">Asked when the fields are first needed.</param>
    public FormState(RecordView view, bool isNew, Func<IReadOnlyList<FieldDefinition>> fields)
    {
        View = Now = view;
        IsNew = isNew;
        _blank = isNew ? view.Entity.New() : null;
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
        Fields.Where(f => !Now.Irrelevant.Contains(f.Name) && !(IsNew && IsReadOnly(f) && (Now[f] is false || Several.IsEmpty(Now[f]) || IsBlank(f))));

    /// <summary>Whether leaving now would lose something.</summary>
    public bool IsDirty => _typed.Count > 0 || _lines.Values.Any(l => l.IsDirty);

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

    public bool IsNeeded(FieldDefinition field) => Now.Needed.Contains(field.Name) && !IsMasked(field);

    /// <summary>Whether it has a value the person sees only a mask of: it can be replaced, but not edited.</summary>
    public bool IsMasked(FieldDefinition field) => IsNew ? Follows(field) && Now.Masked.Contains(field.Name) : View.Masked.Contains(field.Name);

    public object? this[FieldDefinition field] => _typed.TryGetValue(field, out var typed) ? typed : Untyped(field);

    /// <summary>What stands in a field nobody typed in: what is stored, or what a default makes of what was typed elsewhere.</summary>
    private object? Untyped(FieldDefinition field) => IsMasked(field) || IsBlank(field) ? null : Follows(field) ? Now[field] : View[field];

    /// <summary>
    /// Whether all there is in a new record is what C# puts into a value that has to be there: an amount of nothing, the first
    /// moment of the first year. Nobody said so; the person does.
    /// </summary>
    private bool IsBlank(FieldDefinition field) =>
        _blank is not null && field is { IsInput: true, Whole: null, Kind: not (FieldKind.Boolean or FieldKind.Status or FieldKind.Lines) }
        && field.Default is null && field.DefaultFrom is null && View[field] is ValueType value && value.Equals(field.Get(_blank));

    private bool Follows(FieldDefinition field) => IsNew && field.DefaultFrom is not null;

    /// <summary>The currency of an amount as the form stands: one that was just chosen is known at once.</summary>
    public string? CurrencyOf(FieldDefinition field) =>
        field.CurrencyPath is { } path && View.Entity.Field(path) is { } choice ? this[choice]?.ToString() : Now.CurrencyOf(field);

    /// <summary>The lines a field holds, while they are edited.</summary>
    public LinesState LinesOf(FieldDefinition field)
    {
        if (!_lines.TryGetValue(field, out var lines))
        {
            _lines[field] = lines = new LinesState(field, StoredLines(View, field));
        }

        return lines;
    }

    public string? ProblemOf(FieldDefinition field) => _problems.GetValueOrDefault(field);

    /// <summary>Takes what was typed; what equals the stored value is no change.</summary>
    public void Set(FieldDefinition field, object? value)
    {
        var before = Untyped(field);
        var isTyped = Follows(field) && _typed.ContainsKey(field); // what is worked out now has seen what was typed
        if (!isTyped && (Several.Same(value, before) || (value is "" && before is null)))
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
        foreach (var (field, lines) in _lines)
        {
            lines.Look(StoredLines(now, field));
        }

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

        if (ProblemNow(field) is { } problem)
        {
            _problems[field] = problem;
        }
        else
        {
            _problems.Remove(field);
        }
    }

    private string? ProblemNow(FieldDefinition field)
    {
        if (field.Kind != FieldKind.Lines)
        {
            return FieldCheck.Problem(field, this[field], IsNeeded(field));
        }

        var lines = LinesOf(field);
        return lines.CountProblem(IsNeeded(field)) ?? (lines.HasProblems ? Say("Some lines need your attention.") : null);
    }

    private static IReadOnlyList<RecordView> StoredLines(RecordView view, FieldDefinition field) => view[field] as IReadOnlyList<RecordView> ?? [];

    /// <summary>Checks a field the person leaves. One they only passed by is not complained about before they save.</summary>
    public void Leave(FieldDefinition field)
    {
        if (WasRefused || _typed.ContainsKey(field))
        {
            Check(field);
        }
    }

    /// <summary>Whether everything typed can be sent.</summary>
    public bool CheckAll() => CheckOnly([.. Shown]);

    /// <summary>Whether what was typed into these fields can be sent; problems of others are forgotten until they are checked.</summary>
    public bool CheckOnly(IReadOnlyCollection<FieldDefinition> fields)
    {
        WasRefused = true;
        General = [];
        _problems.Clear();
        foreach (var field in fields)
        {
            if (field.Kind == FieldKind.Lines && !IsReadOnly(field))
            {
                LinesOf(field).Check();
            }

            Check(field);
        }

        return _problems.Count == 0;
    }

    /// <summary>What the gate said.</summary>
    public void Refuse(IEnumerable<Problem> problems)
    {
        var general = new List<string>();
        _problems.Clear();
        var all = problems.ToList();
        RefuseLines(all);
        foreach (var problem in all)
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

    /// <summary>Gives the problems of lines to the lines, and leaves one word about them at the field.</summary>
    private void RefuseLines(List<Problem> problems)
    {
        foreach (var lines in _lines.Values)
        {
            lines.Forgive();
        }

        var placed = problems.Select(p => (Problem: p, Path: LinePath.Read(p.Field))).Where(p => p.Path is not null).ToList();
        foreach (var line in placed.GroupBy(p => (p.Path?.Lines, p.Path?.At)))
        {
            if (Fields.FirstOrDefault(f => f.Kind == FieldKind.Lines && f.Name == line.Key.Lines) is { } field
                && LinesOf(field).Refuse(line.Key.At ?? 0, line.Select(p => p.Problem with { Field = p.Path?.Field })))
            {
                problems.RemoveAll(p => line.Any(l => l.Problem == p));
                _problems.TryAdd(field, Say("Some lines need your attention."));
            }
        }
    }

    public void Refuse(string reason)
    {
        _problems.Clear();
        General = [reason];
    }

    /// <summary>What to send: all values of a new record but those that follow from others, the changed ones of a stored one.</summary>
    public FieldValues Changes()
    {
        var values = new FieldValues();
        foreach (var field in Fields.Where(f => !IsReadOnly(f)))
        {
            if (field.Kind == FieldKind.Lines)
            {
                if (IsNew || LinesOf(field).IsDirty)
                {
                    values[field.Name] = LinesOf(field).Values();
                }
            }
            else if ((IsNew && !Follows(field)) || _typed.ContainsKey(field))
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

        foreach (var (field, lines) in _lines)
        {
            lines.TakeNewer(StoredLines(newer, field));
        }

        General = [];
        return both;
    }
}
