using System.Collections.Concurrent;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Secrets;
using BusinessOS.Runtime.Values;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Every rule a change must pass before it is stored.</summary>
internal sealed class ChangeRules(TenantDatabase database, RecordSets sets, LineReader lines, TeamBook teams, FieldCipher cipher, TimeProvider time)
{
    private readonly ConcurrentDictionary<Type, ChangeReader> _readers = new();
    private readonly LinkRules _links = new(sets);
    private readonly UniqueCheck _unique = new(database.Dialect);

    /// <summary>Reports everything wrong with a filled change and its lines.</summary>
    /// <param name="closedBefore">What <see cref="ClosedOf"/> said before it was filled.</param>
    public async Task CheckAllAsync(
        TenantDbContext context, Change change, FieldValues values, IReadOnlySet<string>? closedBefore, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var (lines, line) in LinesOf(change))
        {
            await CheckAsync(context, line.Change, lines, line.Values, line.ClosedBefore, actor, cancellationToken);
            change.Problems.AddRange(line.Change.Problems.Select(p => p with { Field = LineReader.PathOf(lines.Field, line.At, p.Field) }));
        }

        await CheckAsync(context, change, among: null, values, closedBefore, actor, cancellationToken);
    }

    /// <summary>Fields of a stored record the actor cannot write; null for a new one, which has yet to say.</summary>
    public static IReadOnlySet<string>? ClosedOf(Change change, Actor actor) =>
        change.IsNew ? null : Closed(change.Set, change.Record, actor);

    /// <summary>Reports what is wrong with the values the owner's code gave a record that takes a transition.</summary>
    public async Task CheckByCodeAsync(TenantDbContext context, Change change, CancellationToken cancellationToken)
    {
        if (change.ByCode.Count > 0)
        {
            CheckAmounts(change);
            Validate(change);
            await _unique.CheckAsync(context, change, among: null, cancellationToken);
        }
    }

    /// <summary>Puts a value the owner's code set into the record, by the same rules as one that was given.</summary>
    public async Task GiveByCodeAsync(TenantDbContext context, Change change, FieldDefinition field, object? value, CancellationToken cancellationToken)
    {
        ReaderOf(change.Set).GiveByCode(change, field, value);
        await ConnectAsync(context, change, field, cancellationToken);
    }

    /// <summary>Loads what a value refers to that the app itself gave, whether or not the actor may see it.</summary>
    private async Task ConnectAsync(TenantDbContext context, Change change, FieldDefinition field, CancellationToken cancellationToken)
    {
        switch (field.Kind)
        {
            case FieldKind.User:
                await ConnectPersonAsync(context, change, field, cancellationToken);
                break;
            case FieldKind.Team:
                CheckTeam(change, field);
                break;
            case FieldKind.References:
                await _links.ConnectAsync(context, change, Actor.System("hooks"), cancellationToken);
                break;
            case FieldKind.Reference:
                var target = sets.Target(field);
                var found = field.Get(change.Record) is Guid id
                    ? await RecordReader.LoadAsync(context, target, id, Actor.System("hooks"), cancellationToken)
                    : null;
                if (found is null && field.Get(change.Record) is not null)
                {
                    change.Refuse(field, Say($"There is no such {Inside(target.Entity.Label)}."));
                }

                change.Set.SetNavigation(change.Record, field.Name, found);
                break;
        }
    }

    private async Task CheckAsync(
        TenantDbContext context,
        Change change,
        LinesChange? among,
        FieldValues values,
        IReadOnlySet<string>? closedBefore,
        Actor actor,
        CancellationToken cancellationToken)
    {
        var set = change.Set;

        // A new record's rules can only be asked once it has its values, an old one's are those it had before.
        var closed = closedBefore ?? Closed(set, change.Record, actor);
        foreach (var field in Given(change).Where(f => values.ContainsKey(f.Name) && closed.Contains(f.Name)))
        {
            change.Refuse(field, Say($"You may not change {field.Label}."));
        }

        ReaderOf(set).Require(change, values, closed);
        ReaderOf(set).CountLines(change, closed);
        CheckAmounts(change);
        Validate(change);
        await _unique.CheckAsync(context, change, among, cancellationToken);
        await FileClaims.CheckAsync(context, change, actor, cancellationToken);
        if (change.IsNew)
        {
            NoteStart(change);
        }
    }

    /// <summary>Puts what a step asks for and what it sets into the record, and moves it where the step does, reporting everything wrong with that.</summary>
    public async Task StepAsync(
        TenantDbContext context, Change change, RecordStep step, FieldValues values, Actor actor, CancellationToken cancellationToken)
    {
        var (set, asked) = (change.Set, new FieldValues());
        values = MaskedInput.Without(change, values, actor);
        var closed = Closed(set, change.Record, actor);
        foreach (var (name, value) in values)
        {
            if (step.Needs.FirstOrDefault(f => f == set.Entity.Field(name)) is not { } field)
            {
                change.Problems.Add(new Problem(name, Say($"{step.Label} does not ask for this.")));
            }
            else if (closed.Contains(field.Name) && !Several.Same(field.Get(change.Record), value))
            {
                change.Refuse(field, Say($"You may not change {field.Label}."));
            }
            else
            {
                asked[field.Name] = value;
            }
        }

        await FillAsync(context, change, asked, actor, cancellationToken);
        ChangeReader.Need(change, step.Needs);
        if (change.Problems.Count == 0)
        {
            await EffectAsync(context, change, step, actor, cancellationToken);
        }

        if (step is ActionDefinition && change.IsOne)
        {
            ReaderOf(set).Require(change, asked, closed);
        }

        CheckAmounts(change);
        await _unique.CheckAsync(context, change, among: null, cancellationToken);
        await FileClaims.CheckAsync(context, change, actor, cancellationToken);
    }

    /// <summary>An amount has no more decimals than the currency the record has now.</summary>
    private static void CheckAmounts(Change change)
    {
        foreach (var field in change.Set.Amounts.Where(f => f.IsInput && !change.HasProblem(f)))
        {
            if (field.Get(change.Record) is decimal amount && Currencies.Problem(amount, field.CurrencyOf?.Invoke(change.Record)) is { } problem)
            {
                change.Refuse(field, problem);
            }
        }
    }

    private async Task EffectAsync(
        TenantDbContext context, Change change, RecordStep step, Actor actor, CancellationToken cancellationToken)
    {
        ReaderOf(change.Set).Set(change, step.Set);
        await ConnectAsync(context, change, actor, cancellationToken);
        await ConnectPeopleAsync(context, change, cancellationToken);
        CheckTeams(change);
        var onlyMoves = change.Before.Count == 0; // what was right before stays so
        if (step is TransitionDefinition transition && change.Set.Entity.Status is { } status)
        {
            change.Give(status, transition.To);
        }

        if (!onlyMoves)
        {
            Validate(change);
        }
    }

    /// <summary>Puts the values into the record, with the records they point at.</summary>
    public async Task FillAsync(TenantDbContext context, Change change, FieldValues values, Actor actor, CancellationToken cancellationToken)
    {
        ReaderOf(change.Set).Apply(change, _links.Whole(change, values, actor), actor);
        await ConnectAsync(context, change, actor, cancellationToken);
        await _links.ConnectAsync(context, change, actor, cancellationToken);
        await ConnectPeopleAsync(context, change, cancellationToken);
        CheckTeams(change);
        await FollowAsync(context, change, values, cancellationToken);
        lines.Read(change, values, actor);
        foreach (var (_, line) in LinesOf(change))
        {
            ReaderOf(line.Change.Set).Apply(line.Change, line.Values, actor);
            await ConnectAsync(context, line.Change, actor, cancellationToken);
            await ConnectPeopleAsync(context, line.Change, cancellationToken);
            CheckTeams(line.Change);
            await FollowAsync(context, line.Change, line.Values, cancellationToken);
        }

        LineRollups.Fill(sets, change);
    }

    /// <summary>
    /// Works out the defaults that name the record's own fields, for those nobody gave a value, not even an empty one; the
    /// owner's code counts too.
    /// </summary>
    private async Task FollowAsync(TenantDbContext context, Change change, FieldValues values, CancellationToken cancellationToken)
    {
        if (!change.IsNew || change.Set.Entity.Following.Count == 0)
        {
            return;
        }

        var given = values.Keys.Select(change.Set.Entity.Field).ToHashSet();
        foreach (var field in change.Set.Entity.Following.Where(f => !given.Contains(f) && !change.ByCode.Contains(f)))
        {
            ReaderOf(change.Set).Follow(change, field);
            await ConnectAsync(context, change, field, cancellationToken);
        }
    }

    /// <summary>The same once more where the owner's code gave what they may need.</summary>
    public Task FollowCodeAsync(TenantDbContext context, Change change, FieldValues values, CancellationToken cancellationToken) =>
        change.ByCode.Count == 0 ? Task.CompletedTask : FollowAsync(context, change, values, cancellationToken);

    private static IEnumerable<(LinesChange Lines, LineChange Line)> LinesOf(Change change) =>
        change.Lines.SelectMany(l => l.Lines.Select(line => (l, line)));

    /// <summary>The fields that get a new value, those that hold lines among them.</summary>
    private static IEnumerable<FieldDefinition> Given(Change change) =>
        change.Before.Keys.Concat(change.Lines.Where(l => l.IsOne).Select(l => l.Field));

    /// <summary>Rules over several fields are asked once each field is right by itself.</summary>
    private static void Validate(Change change)
    {
        if (change.Problems.Count > 0)
        {
            return;
        }

        foreach (var broken in change.Set.Entity.Validations.Where(v => v.When.Holds(change.Record)))
        {
            change.Problems.Add(new Problem(broken.Field, broken.Message));
        }
    }

    /// <summary>Those of the values the actor may set in the record as it is.</summary>
    public static FieldValues Open(RecordSet set, Record record, FieldValues values, Actor actor)
    {
        var closed = Closed(set, record, actor);
        var open = new FieldValues();
        foreach (var (name, value) in values.Where(v => !closed.Contains(v.Key)))
        {
            open[name] = value;
        }

        return open;
    }

    private ChangeReader ReaderOf(RecordSet set) => _readers.GetOrAdd(set.Entity.Type, _ => new ChangeReader(set.Entity, cipher, time));

    public static HashSet<string> Closed(RecordSet set, Record record, Actor actor) =>
        set.Guards.Where(g => !g.MayRead(actor, record) || !g.MayWrite(actor, record))
            .Select(g => g.Field.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A reference must lead to a record the actor may see; it is loaded, for the rules look at it.</summary>
    private async Task ConnectAsync(TenantDbContext context, Change change, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var reference in change.Set.Named)
        {
            var isNewHere = change.Before.ContainsKey(reference) || change.IsNew;
            if (!isNewHere)
            {
                continue;
            }

            Record? target = null;
            if (reference.Get(change.Record) is Guid id)
            {
                target = await RecordReader.LoadAsync(context, sets.Target(reference), id, actor, cancellationToken);
                if (target is null)
                {
                    change.Refuse(reference, Say($"There is no such {Inside(sets.Target(reference).Entity.Label)}, or you may not see it."));
                }
            }

            change.Set.SetNavigation(change.Record, reference.Name, target);
        }
    }

    private static async Task ConnectPeopleAsync(TenantDbContext context, Change change, CancellationToken cancellationToken)
    {
        foreach (var field in change.Set.People.Where(f => change.IsNew || change.Before.ContainsKey(f)))
        {
            await ConnectPersonAsync(context, change, field, cancellationToken);
        }
    }

    /// <summary>Only who can sign in is given anything new; who was there before stays.</summary>
    private static async Task ConnectPersonAsync(TenantDbContext context, Change change, FieldDefinition field, CancellationToken cancellationToken)
    {
        AppPerson? person = null;
        if (field.Get(change.Record) is Guid id)
        {
            person = await context.Set<AppPerson>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
            if (person is not { IsActive: true })
            {
                change.Refuse(field, person is null ? Say("There is no such person here.") : Say($"{person.Name} cannot sign in any more. Choose somebody else."));
            }
        }

        change.Set.SetNavigation(change.Record, field.Name, person);
    }

    private void CheckTeams(Change change)
    {
        foreach (var field in change.Set.Teams.Where(f => change.IsNew || change.Before.ContainsKey(f)))
        {
            CheckTeam(change, field);
        }
    }

    /// <summary>A team that is gone is given to nothing new.</summary>
    private void CheckTeam(Change change, FieldDefinition field)
    {
        if (field.Get(change.Record) is string key && teams.Find(key) is null && !change.HasProblem(field))
        {
            change.Refuse(field, Say("There is no such team here."));
        }
    }

    /// <summary>The audit row of a new record tells every value it starts with, defaults included.</summary>
    private static void NoteStart(Change change)
    {
        foreach (var field in change.Set.Entity.Fields.Where(f => f.IsKept && f.Get(change.Record) is not (null or System.Collections.IList { Count: 0 })))
        {
            change.Note(field);
        }
    }
}
