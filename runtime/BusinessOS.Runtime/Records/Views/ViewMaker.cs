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
    /// <param name="given">For a record that is only imagined.</param>
    public RecordView View(RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden, Given? given = null)
    {
        var entity = set.Entity;
        var readOnly = ReadOnly(set, record, actor, hidden);
        var mayUpdate = set.Policy.Allows(actor, Operations.Update, record);
        var mayDelete = set.Policy.Allows(actor, Operations.Delete, record);
        var transitions = Transitions(set, record, actor, mayUpdate);
        var shareable = set.Entity.Shares.Count == 0 ? Operations.None : set.Policy.Shareable(actor, record);
        var (own, named) = (new Naming(set, record, hidden, Unreadable(set, record, actor, hidden)), Named(set, record, actor, hidden));

        // All rules have been asked by now; what follows is what is shown.
        var veil = Veil.Over(sets, set, record, actor, given);
        var formulas = set.Formulas.Count == 0
            ? NoValues
            : set.Formulas.Where(f => !hidden.Contains(f.Name)).ToDictionary(f => f.Name, f => f.Get(record));
        var (irrelevant, needed) = (Irrelevant(set, record), Needed(set, record));
        veil.Show();
        own.DropUnreadable();
        var references = named.Count == 0 ? NoLabels : named.ToDictionary(n => n.Reference, n => n.Target.Label(), StringComparer.OrdinalIgnoreCase);
        var title = own.Label().Title;
        Unload(set, record);
        return new RecordView(entity, record, title, hidden, readOnly, mayUpdate, mayDelete, transitions)
        {
            References = references,
            Formulas = formulas,
            Irrelevant = irrelevant,
            Needed = needed,
            Shareable = shareable,
            Masked = veil.Names.Count == 0 ? NoNames : veil.Names,
        };
    }

    /// <summary>The record by name, without what the actor may not read in it.</summary>
    public RecordLabel Label(RecordSet set, Record record, Actor actor)
    {
        var hidden = Hidden(set, record, actor);
        var naming = new Naming(set, record, hidden, Unreadable(set, record, actor, hidden));
        Veil.Over(sets, set, record, actor).Show();
        return naming.Label();
    }

    /// <summary>
    /// A record the actor just made but may not read: the values the actor gave, and nothing else.
    /// </summary>
    public static RecordView Receipt(RecordSet set, Record record, FieldValues given)
    {
        var hidden = set.Entity.Fields.Where(f => !given.ContainsKey(f.Name)).Select(f => f.Name).ToHashSet();
        Naming.Blank(set, record, hidden);
        Unload(set, record);
        return new RecordView(set.Entity, record, set.Entity.Label, hidden, NoNames, false, false, [])
        {
            References = NoLabels,
        };
    }

    /// <summary>A record that is not stored yet: what is in it the actor gave, but not what is in those it refers to.</summary>
    public RecordView Draft(RecordSet set, Record record, Actor actor)
    {
        var hidden = Hidden(set, record, actor);
        var readOnly = ReadOnly(set, record, actor, hidden);
        Veil.Over(sets, set, record, actor, Given.All);
        return new RecordView(set.Entity, record, set.Entity.Label, hidden, readOnly, true, false, [])
        {
            References = NoLabels,
            Formulas = set.Formulas.Where(f => !hidden.Contains(f.Name)).ToDictionary(f => f.Name, f => f.Get(record)),
            Irrelevant = Irrelevant(set, record),
            Needed = Needed(set, record),
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
            && (t.Roles.Count == 0 ? mayUpdate : set.Policy.HasRole(actor, t.Roles) && !set.Policy.IsDenied(actor, Operations.Update, record))
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

    /// <summary>The records a record refers to that the actor may know of, each as it may be named.</summary>
    private List<(string Reference, Naming Target)> Named(RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden)
    {
        var named = new List<(string, Naming)>();
        foreach (var reference in set.References)
        {
            if (reference.Navigate?.Invoke(record) is { } target && !IsUnreadable(reference, target, actor, hidden))
            {
                var other = sets.Target(reference);
                var unseen = Hidden(other, target, actor);
                named.Add((reference.Name, new Naming(other, target, unseen, Unreadable(other, target, actor, unseen))));
            }
        }

        return named;
    }

    /// <summary>Titles name other records: those the actor may not read are not there for them.</summary>
    private string[] Unreadable(RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden) =>
    [
        .. set.References
            .Where(r => r.Navigate?.Invoke(record) is { } target && IsUnreadable(r, target, actor, hidden))
            .Select(r => r.Name),
    ];

    private bool IsUnreadable(FieldDefinition reference, Record target, Actor actor, IReadOnlySet<string> hidden) =>
        hidden.Contains(reference.Name) || !sets.Target(reference).Policy.Allows(actor, Operations.Read, target);

    private static void Unload(RecordSet set, Record record)
    {
        foreach (var reference in set.References)
        {
            set.SetNavigation(record, reference.Name, null);
        }
    }
}
