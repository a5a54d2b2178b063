using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Components;

namespace BusinessOS.Runtime.Ui.Editing;

/// <summary>A record's lines while somebody edits them: each a small form of its own.</summary>
public sealed class LinesState
{
    private readonly FieldDefinition _field;
    private readonly List<FormState> _lines = [];
    private IReadOnlyList<RecordView> _stored;

    public LinesState(FieldDefinition field, IReadOnlyList<RecordView> stored)
    {
        (_field, _stored) = (field, stored);
        _lines.AddRange(stored.Select(view => StateOf(view, isNew: false)));
    }

    public IReadOnlyList<FormState> Lines => _lines;

    /// <summary>Whether leaving now would lose something.</summary>
    public bool IsDirty => _lines.Exists(l => l.IsNew || l.IsDirty) || !_lines.Select(l => l.View.Id).SequenceEqual(_stored.Select(v => v.Id));

    public bool HasProblems => _lines.Exists(l => l.Problems.Count > 0);

    /// <param name="draft">A new line with its defaults.</param>
    public void Add(RecordView draft) => _lines.Add(StateOf(draft, isNew: true));

    public void Remove(FormState line) => _lines.Remove(line);

    /// <summary>Moves a line up or down, as far as there is room.</summary>
    public void Move(FormState line, int by)
    {
        var at = _lines.IndexOf(line);
        if (at >= 0 && at + by >= 0 && at + by < _lines.Count)
        {
            (_lines[at], _lines[at + by]) = (_lines[at + by], _lines[at]);
        }
    }

    public IReadOnlyList<LineValues> Values() => _lines.ConvertAll(l => new LineValues(l.IsNew ? null : l.View.Id, l.Changes()));

    /// <summary>Takes in what follows from what was typed, line by line.</summary>
    public void Look(IReadOnlyList<RecordView> now)
    {
        if (now.Count == _lines.Count)
        {
            _lines.Zip(now).ToList().ForEach(pair => pair.First.Look(pair.Second));
        }
    }

    /// <summary>Checks every line.</summary>
    public bool Check() => _lines.ConvertAll(l => l.CheckAll()).TrueForAll(fine => fine);

    /// <summary>What is wrong with how many there are.</summary>
    public string? CountProblem(bool needed)
    {
        var least = _field.Min as long? ?? (needed ? 1 : 0);
        return _lines.Count < least ? least == 1 ? Say("At least one line is needed.") : Say($"At least {least} lines are needed.")
            : _field.Max is long most && _lines.Count > most ? Say($"At most {most} lines, and these are {_lines.Count}.")
            : null;
    }

    /// <summary>What the gate said about one line. Answers whether there is such a line.</summary>
    public bool Refuse(int at, IEnumerable<Problem> problems)
    {
        if (at < 0 || at >= _lines.Count)
        {
            return false;
        }

        _lines[at].Refuse(problems);
        return true;
    }

    public void Forgive() => _lines.ForEach(l => l.Refuse([]));

    /// <summary>Takes in what is stored now. Lines that were typed in stay as they are.</summary>
    public void TakeNewer(IReadOnlyList<RecordView> stored)
    {
        if (!IsDirty)
        {
            _lines.Clear();
            _lines.AddRange(stored.Select(view => StateOf(view, isNew: false)));
        }

        _stored = stored;
    }

    private static FormState StateOf(RecordView view, bool isNew) => new(view, isNew, () => [.. FieldChoice.ForLine(view.Entity)]);
}
