using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Views;

/// <summary>
/// Makes of a record, read with its references, what the actor may see of it. Values the actor may not see are taken out
/// of the record itself, so that nobody further on can pass them on by mistake.
/// </summary>
internal sealed class ViewMaker(RecordSets sets)
{
    private static readonly IReadOnlySet<string> NoNames = new HashSet<string>();
    private static readonly Dictionary<string, RecordLabel> NoLabels = [];
    private static readonly Dictionary<string, object?> NoValues = [];

    public RecordView View(RecordSet set, Record record, Actor actor) => View(set, record, actor, Hidden(set, record, actor));

    /// <param name="hidden">What the actor may not read, where more is known of it than the record as it is tells.</param>
    public RecordView View(RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden)
    {
        var entity = set.Entity;
        var readOnly = ReadOnly(set, record, actor, hidden);
        var mayUpdate = set.Policy.Allows(actor, Operations.Update, record);
        var mayDelete = set.Policy.Allows(actor, Operations.Delete, record);
        var transitions = Transitions(set, record, actor, mayUpdate);
        var formulas = set.Formulas.Count == 0
            ? NoValues
            : set.Formulas.Where(f => !hidden.Contains(f.Name)).ToDictionary(f => f.Name, f => f.Get(record));
        var (irrelevant, needed) = (Irrelevant(set, record), Needed(set, record));
        var lines = Lines(set, record, actor, hidden);
        var references = Labels(set, record, actor, hidden);
        Blank(set, record, hidden);
        var title = entity.TitleOf(record);
        Unload(set, record);
        return new RecordView(entity, record, title, hidden, readOnly, mayUpdate, mayDelete, transitions)
        {
            References = references,
            Formulas = formulas,
            Irrelevant = irrelevant,
            Needed = needed,
            Lines = lines,
        };
    }

    /// <summary>Takes out of a record, and of those it refers to, what the actor may not read.</summary>
    public void Reduce(RecordSet set, Record record, Actor actor)
    {
        var hidden = Hidden(set, record, actor);
        DropUnreadable(set, record, actor, hidden);
        foreach (var reference in set.References)
        {
            if (reference.Navigate?.Invoke(record) is { } target)
            {
                _ = Label(sets.Target(reference), target, actor);
            }
        }

        Blank(set, record, hidden);
    }

    /// <summary>The record by name, without what the actor may not read in it.</summary>
    public RecordLabel Label(RecordSet set, Record record, Actor actor)
    {
        var hidden = Hidden(set, record, actor);
        DropUnreadable(set, record, actor, hidden);
        Blank(set, record, hidden);
        return new RecordLabel(record.Id, set.Entity.TitleOf(record));
    }

    /// <summary>
    /// A record the actor just made but may not read: the values the actor gave, and nothing else.
    /// </summary>
    public static RecordView Receipt(RecordSet set, Record record, FieldValues given)
    {
        var hidden = set.Entity.Fields.Where(f => !given.ContainsKey(f.Name)).Select(f => f.Name).ToHashSet();
        Blank(set, record, hidden);
        Unload(set, record);
        return new RecordView(set.Entity, record, set.Entity.Label, hidden, NoNames, false, false, [])
        {
            References = NoLabels,
        };
    }

    /// <summary>A record that is not stored yet.</summary>
    public RecordView Draft(RecordSet set, Record record, Actor actor)
    {
        var hidden = Hidden(set, record, actor);
        var readOnly = ReadOnly(set, record, actor, hidden);
        var lines = Lines(set, record, actor, hidden);
        return new RecordView(set.Entity, record, set.Entity.Label, hidden, readOnly, true, false, [])
        {
            References = NoLabels,
            Formulas = set.Formulas.Where(f => !hidden.Contains(f.Name)).ToDictionary(f => f.Name, f => f.Get(record)),
            Irrelevant = Irrelevant(set, record),
            Needed = Needed(set, record),
            Lines = lines,
        };
    }

    public static IReadOnlySet<string> Hidden(RecordSet set, Record record, Actor actor) =>
        set.Guards.Count == 0 ? NoNames : Names(set.Guards.Where(g => !g.MayRead(actor, record)));

    public static IReadOnlyList<TransitionDefinition> Transitions(RecordSet set, Record record, Actor actor, bool mayUpdate)
    {
        if (set.Entity.Status?.Get(record) is not { } status)
        {
            return [];
        }

        return [.. set.Entity.Transitions.Where(t =>
            t.From.Contains(status)
            && (t.Roles.Count == 0 ? mayUpdate : set.Policy.HasRole(actor, t.Roles))
            && (t.When is null || t.When.Holds(record)))];
    }

    private static IReadOnlySet<string> ReadOnly(RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden) =>
        set.Guards.Count == 0
            ? NoNames
            : Names(set.Guards.Where(g => !hidden.Contains(g.Field.Name) && !g.MayWrite(actor, record)));

    private static IReadOnlySet<string> Irrelevant(RecordSet set, Record record) =>
        set.Conditional.Count == 0 ? NoNames : Names(set.Conditional.Where(f => !f.IsRelevantTo(record)));

    private static IReadOnlySet<string> Needed(RecordSet set, Record record) =>
        set.Conditional.Count == 0 ? set.Needed : Names(set.Entity.Fields.Where(f => f.IsNeededBy(record)));

    private static IReadOnlySet<string> Names(IEnumerable<FieldPolicy> policies) => Names(policies.Select(p => p.Field));

    private static IReadOnlySet<string> Names(IEnumerable<FieldDefinition> fields)
    {
        HashSet<string>? names = null;
        foreach (var field in fields)
        {
            (names ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(field.Name);
        }

        return names ?? NoNames;
    }

    /// <summary>
    /// The lines as the actor may see them. They are worked out while the record they live in is still whole, and named
    /// without it: what the actor may not read there must not show in a line's name.
    /// </summary>
    private Dictionary<string, IReadOnlyList<RecordView>> Lines(RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden)
    {
        var views = new Dictionary<string, IReadOnlyList<RecordView>>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in set.Lines.Where(f => !hidden.Contains(f.Name)))
        {
            if (field.Get(record) is IEnumerable<Record> lines)
            {
                views[field.Name] = [.. lines.Select(l => View(sets.Target(field), l, actor))];
            }
        }

        return views;
    }

    private Dictionary<string, RecordLabel> Labels(RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden)
    {
        if (set.References.Count == 0)
        {
            return NoLabels;
        }

        var labels = new Dictionary<string, RecordLabel>(set.References.Count, StringComparer.OrdinalIgnoreCase);
        DropUnreadable(set, record, actor, hidden);
        if (set.Entity.Line is { } line)
        {
            set.SetNavigation(record, line.Via, null);
        }

        foreach (var reference in set.Named)
        {
            if (reference.Navigate?.Invoke(record) is { } target)
            {
                labels[reference.Name] = Label(sets.Target(reference), target, actor);
            }
        }

        return labels;
    }

    /// <summary>Titles name other records: those the actor may not read are not there for them.</summary>
    private void DropUnreadable(RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden)
    {
        foreach (var reference in set.Named)
        {
            if (reference.Navigate?.Invoke(record) is { } target
                && (hidden.Contains(reference.Name)
                    || !sets.Target(reference).Policy.Allows(actor, Operations.Read, target)))
            {
                set.SetNavigation(record, reference.Name, null);
            }
        }
    }

    private static void Blank(RecordSet set, Record record, IReadOnlySet<string> hidden)
    {
        if (hidden.Count == 0)
        {
            return;
        }

        foreach (var field in set.Entity.Fields.Where(f => hidden.Contains(f.Name)))
        {
            (field.Set ?? field.Rollup?.Fill)?.Invoke(record, null);
            if (field.Kind == FieldKind.Reference)
            {
                set.SetNavigation(record, field.Name, null);
            }
        }
    }

    private static void Unload(RecordSet set, Record record)
    {
        foreach (var reference in set.References)
        {
            set.SetNavigation(record, reference.Name, null);
        }

        foreach (var lines in set.Lines)
        {
            lines.Set?.Invoke(record, null);
        }
    }
}
