using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Secrets;

namespace BusinessOS.Runtime.Records.Views;

/// <summary>
/// Makes of a record, read with its references, what the actor may see of it. Values the actor may not see are taken out
/// of the record itself, so that nobody further on can pass them on by mistake.
/// </summary>
internal sealed class ViewMaker(RecordSets sets, ITeamBook teams, FieldCipher cipher)
{
    private static readonly IReadOnlySet<string> NoNames = new HashSet<string>();
    private static readonly Dictionary<string, RecordLabel> NoLabels = [];
    private static readonly Dictionary<string, object?> NoValues = [];
    private static readonly Dictionary<string, string?> NoCurrencies = [];
    private static readonly Dictionary<string, IReadOnlyList<RecordLabel>> NoLinks = [];

    public RecordView View(RecordSet set, Record record, Actor actor) => View(set, record, actor, Hidden(set, record, actor), null, null);

    /// <summary>A stored record with values it does not have.</summary>
    public RecordView Imagined(RecordSet set, Record record, Actor actor, Given given) =>
        View(set, record, actor, Hidden(set, record, actor, given), given, null);

    /// <param name="given">For a record that is only imagined.</param>
    /// <param name="home">For a line that is viewed with the record it lives in: that one.</param>
    private RecordView View(RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden, Given? given, Record? home)
    {
        var entity = set.Entity;
        var readOnly = ReadOnly(set, record, actor, hidden);
        var locked = entity.IsLocked(record) ? Locks.ReasonOf(entity, record) : null;
        var mayUpdate = set.Policy.Allows(actor, Operations.Update, record);
        var mayDelete = set.Policy.Allows(actor, Operations.Delete, record);
        var transitions = Transitions(set, record, actor, mayUpdate);
        var actions = Actions(set, record, actor, mayUpdate);
        var shareable = set.Entity.Shares.Count == 0 ? Operations.None : set.Policy.Shareable(actor, record);
        var named = home is null ? set.References : set.Named;
        var (own, targets) = (new Naming(set, record, hidden, Unreadable(named, record, actor, hidden)), Named(named, record, actor, hidden));

        var found = LinesOf(set, record, actor, hidden, given);
        var seen = LinksOf(set, record, actor, hidden);

        // All rules have been asked by now; what follows is what is shown.
        var veil = Veil.Over(sets, set, record, actor, given, home);
        var formulas = set.Formulas.Count == 0
            ? NoValues
            : set.Formulas.Where(f => !hidden.Contains(f.Name)).ToDictionary(f => f.Name, f => f.Get(record));
        var (irrelevant, needed) = (Irrelevant(set, record), Needed(set, record));
        var (lines, currencies) = (Views(found, record, actor, given), CurrenciesOf(set, record));
        veil.Show();
        own.DropUnreadable();
        if (home is not null)
        {
            LeaveHome(set, record);
        }

        var references = Labels(set, record, hidden, targets);
        var title = own.Label().Title;
        var links = seen.Count == 0 ? NoLinks : seen.ToDictionary(s => s.Field.Name, s => InOrder(s.Seen), StringComparer.OrdinalIgnoreCase);
        var questions = Questions([.. transitions, .. actions], record);
        set.Unload(record);
        return new RecordView(entity, record, title, hidden, readOnly, mayUpdate && locked is null, mayDelete && locked is null, transitions)
        {
            LockReason = locked,
            Cipher = actor.IsSystem ? null : cipher, // what the system passes on, it passes on closed
            Currencies = currencies,
            Actions = actions,
            Questions = questions,
            References = references,
            Links = links,
            Formulas = formulas,
            Irrelevant = irrelevant,
            Needed = needed,
            Lines = lines,
            Shareable = shareable,
            Masked = veil.Names.Count == 0 ? NoNames : veil.Names,
        };
    }

    /// <summary>Takes out of a record, and of those it refers to, what the actor may not read.</summary>
    public void Reduce(RecordSet set, Record record, Actor actor)
    {
        var hidden = Hidden(set, record, actor);
        var (own, named) = (new Naming(set, record, hidden, Unreadable(set.References, record, actor, hidden)), Named(set.References, record, actor, hidden));
        var seen = LinksOf(set, record, actor, hidden);
        Veil.Over(sets, set, record, actor).Show();
        own.DropUnreadable();
        named.ForEach(n => n.Target.Label());
        foreach (var (field, records) in seen)
        {
            records.ForEach(n => n.Label());
            field.SetRecords?.Invoke(record, records.Select(n => n.Record));
        }

        Naming.Blank(set, record, hidden);
    }

    /// <summary>The record by name, without what the actor may not read in it.</summary>
    public RecordLabel Label(RecordSet set, Record record, Actor actor)
    {
        var hidden = Hidden(set, record, actor);
        var (own, named) = (new Naming(set, record, hidden, Unreadable(set.References, record, actor, hidden)), Named(set.References, record, actor, hidden));
        Veil.Over(sets, set, record, actor).Show();
        named.ForEach(n => n.Target.Label());
        return own.Label();
    }

    /// <summary>
    /// A record the actor just made but may not read: the values the actor gave, and nothing else.
    /// </summary>
    public static RecordView Receipt(RecordSet set, Record record, FieldValues given)
    {
        var hidden = set.Entity.Fields.Where(f => !given.ContainsKey(f.Name)).Select(f => f.Name).ToHashSet();
        Naming.Blank(set, record, hidden);
        set.Unload(record);
        return new RecordView(set.Entity, record, set.Entity.Label, hidden, NoNames, false, false, [])
        {
            References = NoLabels,
        };
    }

    /// <summary>A record that is not stored yet: what is in it the actor gave, but not what is in those it refers to.</summary>
    public RecordView Draft(RecordSet set, Record record, Actor actor, Given given)
    {
        var hidden = Hidden(set, record, actor);
        var readOnly = ReadOnly(set, record, actor, hidden);
        var lines = LinesOf(set, record, actor, hidden, given);
        var veil = Veil.Over(sets, set, record, actor, given);
        return new RecordView(set.Entity, record, set.Entity.Label, hidden, readOnly, true, false, [])
        {
            References = NoLabels,
            Currencies = CurrenciesOf(set, record),
            Formulas = set.Formulas.Where(f => !hidden.Contains(f.Name)).ToDictionary(f => f.Name, f => f.Get(record)),
            Irrelevant = Irrelevant(set, record),
            Needed = Needed(set, record),
            Lines = Views(lines, record, actor, given),
            Masked = veil.Names.Count == 0 ? NoNames : veil.Names,
        };
    }

    /// <summary>Who made and changed a record is between the people of the organization.</summary>
    public static IReadOnlySet<string> Hidden(RecordSet set, Record record, Actor actor)
    {
        var guarded = set.Guards.Count == 0 ? NoNames : Names(set.Guards.Where(g => !g.MayRead(actor, record)));
        return actor.IsSystem || actor.IsMember ? guarded
            : guarded.Count == 0 ? KeptFields.OfColleagues
            : guarded.Union(KeptFields.OfColleagues).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static IReadOnlySet<string> Hidden(RecordSet set, Record record, Actor actor, Given? given) => given is null or { Hidden.Count: 0 }
        ? Hidden(set, record, actor)
        : given.Hidden.Union(Hidden(set, record, actor)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<TransitionDefinition> Transitions(RecordSet set, Record record, Actor actor, bool mayUpdate)
    {
        if (set.Entity.Status?.Get(record) is not { } status)
        {
            return [];
        }

        return [.. set.Entity.Transitions.Where(t =>
            t.From.Contains(status) && MayTake(set, record, actor, mayUpdate, t))];
    }

    private static IReadOnlyList<ActionDefinition> Actions(RecordSet set, Record record, Actor actor, bool mayUpdate) => set.Entity.Actions.Count == 0
        ? []
        : [.. set.Entity.Actions.Where(a => !(a.Writes && set.Entity.IsLocked(record)) && MayTake(set, record, actor, mayUpdate, a))];

    private static bool MayTake(RecordSet set, Record record, Actor actor, bool mayUpdate, RecordStep step) =>
        (step.Roles.Count == 0 ? mayUpdate : set.Policy.HasRole(actor, step.Roles) && !set.Policy.IsDenied(actor, Operations.Update, record))
        && (step.When is null || step.When.Holds(record));

    /// <summary>Asked once what the actor may not see is out of the record, so that no question tells it.</summary>
    private static Dictionary<string, string> Questions(IEnumerable<RecordStep> steps, Record record) => steps
        .Where(t => t.Confirm is not null)
        .ToDictionary(t => t.Name, t => t.QuestionFor(record));

    private static IReadOnlySet<string> ReadOnly(RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden) =>
        set.Guards.Count == 0
            ? NoNames
            : Names(set.Guards.Where(g => !hidden.Contains(g.Field.Name) && !g.MayWrite(actor, record)));

    private static Dictionary<string, string?> CurrenciesOf(RecordSet set, Record record) =>
        set.Amounts.Count == 0 ? NoCurrencies : set.Amounts.ToDictionary(f => f.Name, f => f.CurrencyOf?.Invoke(record), StringComparer.OrdinalIgnoreCase);

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

    /// <summary>The lines, and what of each the actor may not read: asked while the record they live in is still whole.</summary>
    private List<(FieldDefinition Field, List<(Record Line, IReadOnlySet<string> Hidden)> Lines)> LinesOf(
        RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden, Given? given)
    {
        var found = new List<(FieldDefinition, List<(Record, IReadOnlySet<string>)>)>();
        foreach (var field in set.Lines.Where(f => !hidden.Contains(f.Name)))
        {
            if (field.Get(record) is IEnumerable<Record> lines)
            {
                found.Add((field, [.. lines.Select(l => (l, Hidden(sets.Target(field), l, actor, given?.Of(l))))]));
            }
        }

        return found;
    }

    private Dictionary<string, IReadOnlyList<RecordView>> Views(
        IEnumerable<(FieldDefinition Field, List<(Record Line, IReadOnlySet<string> Hidden)> Lines)> found, Record home, Actor actor, Given? given) =>
        found.ToDictionary(
            f => f.Field.Name,
            f => (IReadOnlyList<RecordView>)[.. f.Lines.Select(l => View(sets.Target(f.Field), l.Line, actor, l.Hidden, given?.Of(l.Line), home))],
            StringComparer.OrdinalIgnoreCase);

    /// <summary>What the references and people of a record are called.</summary>
    private Dictionary<string, RecordLabel> Labels(
        RecordSet set, Record record, IReadOnlySet<string> hidden, List<(string Reference, Naming Target)> named)
    {
        if (named.Count + set.People.Count + set.Teams.Count == 0)
        {
            return NoLabels;
        }

        var labels = named.ToDictionary(n => n.Reference, n => n.Target.Label(), StringComparer.OrdinalIgnoreCase);
        foreach (var field in set.People.Where(f => !hidden.Contains(f.Name)))
        {
            if (field.Get(record) is Guid id)
            {
                labels[field.Name] = new RecordLabel(id, field.Person?.Invoke(record)?.Name ?? AppPerson.Gone);
            }
        }

        foreach (var field in set.Teams.Where(f => !hidden.Contains(f.Name)))
        {
            if (field.Get(record) is string key)
            {
                labels[field.Name] = new RecordLabel(Guid.Empty, teams.NameOf(key));
            }
        }

        return labels;
    }

    /// <summary>A line that stands in its record is named without it: what the actor may not read there must not show in its name.</summary>
    private static void LeaveHome(RecordSet set, Record record)
    {
        if (set.Entity.Line is { } line)
        {
            set.SetNavigation(record, line.Via, null);
        }
    }

    /// <summary>The records a record refers to that the actor may know of, each as it may be named.</summary>
    private List<(string Reference, Naming Target)> Named(IReadOnlyList<FieldDefinition> references, Record record, Actor actor, IReadOnlySet<string> hidden)
    {
        var named = new List<(string, Naming)>();
        foreach (var reference in references)
        {
            if (reference.Navigate?.Invoke(record) is { } target && !IsUnreadable(reference, target, actor, hidden))
            {
                var other = sets.Target(reference);
                var unseen = Hidden(other, target, actor);
                named.Add((reference.Name, new Naming(other, target, unseen, Unreadable(other.Named, target, actor, unseen))));
            }
        }

        return named;
    }

    /// <summary>Of the records that fields refer to in any number, those the actor may know of, each as it may be named.</summary>
    private List<(FieldDefinition Field, List<Naming> Seen)> LinksOf(RecordSet set, Record record, Actor actor, IReadOnlySet<string> hidden)
    {
        var found = new List<(FieldDefinition, List<Naming>)>();
        foreach (var field in set.Links.Where(f => !hidden.Contains(f.Name)))
        {
            var other = sets.Target(field);
            var seen = (field.Records?.Invoke(record) ?? []).Where(r => other.Policy.Allows(actor, Operations.Read, r)).Select(target =>
            {
                var unseen = Hidden(other, target, actor);
                return new Naming(other, target, unseen, Unreadable(other.Named, target, actor, unseen));
            });
            found.Add((field, [.. seen]));
        }

        return found;
    }

    private static IReadOnlyList<RecordLabel> InOrder(List<Naming> seen) =>
        [.. seen.Select(n => n.Label()).OrderBy(l => l.Title, StringComparer.CurrentCultureIgnoreCase).ThenBy(l => l.Id)];

    /// <summary>Titles name other records: those the actor may not read are not there for them.</summary>
    private string[] Unreadable(IReadOnlyList<FieldDefinition> references, Record record, Actor actor, IReadOnlySet<string> hidden) =>
    [
        .. references
            .Where(r => r.Navigate?.Invoke(record) is { } target && IsUnreadable(r, target, actor, hidden))
            .Select(r => r.Name),
    ];

    private bool IsUnreadable(FieldDefinition reference, Record target, Actor actor, IReadOnlySet<string> hidden) =>
        hidden.Contains(reference.Name) || !sets.Target(reference).Policy.Allows(actor, Operations.Read, target);
}
