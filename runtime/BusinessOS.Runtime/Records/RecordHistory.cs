using System.Text.Json;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records;

/// <summary>Tells what happened to a record, as far as the actor may see the record and its fields today.</summary>
internal sealed class RecordHistory(TenantDatabase database, RecordSets sets, RecordReader reader, ITeamBook teams)
{
    private const int MostEntries = 200;
    private const string GoneRecord = "a deleted record";

    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(RecordSet set, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (!IsTold(actor) || await RecordReader.LoadAsync(context, set, id, actor, cancellationToken) is not { } record)
        {
            return [];
        }

        var hidden = ViewMaker.Hidden(set, record, actor);
        var masked = Veil.Masked(set, record, actor).Select(f => f.Id).ToHashSet();
        var rows = await context.Set<AuditEntry>().AsNoTracking()
            .Where(a => a.EntityKey == set.Key && a.RecordId == id)
            .OrderByDescending(a => a.Sequence)
            .Take(MostEntries)
            .ToListAsync(cancellationToken);
        var fields = set.Entity.Fields.Where(f => !hidden.Contains(f.Name)).Concat(LineFields(set, hidden)).ToDictionary(f => f.Id);
        var changes = rows.ConvertAll(r => (
            Row: r,
            Changes: (JsonSerializer.Deserialize<List<AuditedChange>>(r.Changes) ?? []).Where(c => IsTold(c, fields)).ToList()));
        var titles = await TitlesAsync(changes.SelectMany(c => c.Changes), fields, actor, cancellationToken);
        var people = changes.SelectMany(c => c.Changes).Where(c => fields[c.Field].Kind == FieldKind.User).SelectMany(Ids).ToHashSet();
        foreach (var (person, name) in people.Count == 0 ? [] : await RecordReader.PeopleAsync(context, people, cancellationToken))
        {
            titles[person] = name;
        }

        return [.. changes.Select(c => new HistoryEntry(
            c.Row.At, c.Row.Actor, ActionOf(set, c.Row.Action), [.. c.Changes.Select(change => Shown(set, fields[change.Field], change, masked, titles, actor)).Where(IsToTell)]))];
    }

    /// <summary>Who did what is between the people of the organization.</summary>
    private static bool IsTold(Actor actor) => actor.IsSystem || actor.IsMember;

    public async Task<IReadOnlyList<StateTime>> StatesAsync(RecordSet set, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (!IsTold(actor) || set.Entity.Status is not { } status || await RecordReader.LoadAsync(context, set, id, actor, cancellationToken) is null)
        {
            return [];
        }

        var stays = await context.Set<StateStay>().AsNoTracking()
            .Where(s => s.EntityKey == set.Key && s.RecordId == id)
            .OrderByDescending(s => s.Sequence)
            .Take(MostEntries)
            .ToListAsync(cancellationToken);
        return [.. stays.Select(s => new StateTime(
            s.State, status.Options.FirstOrDefault(o => o.IsCalled(s.State))?.Label ?? s.State, s.EnteredAt, s.LeftAt))];
    }

    /// <summary>
    /// The fields of lines. Whether one with a rule of its own may be read depends on a line that may be gone, so what
    /// happened to it is not told.
    /// </summary>
    private IEnumerable<FieldDefinition> LineFields(RecordSet set, IReadOnlySet<string> hidden) =>
        set.Lines.Where(f => !hidden.Contains(f.Name)).SelectMany(f => sets.Target(f).Entity.Fields).Where(IsOpen);

    /// <summary>A line that came or went is told by its name; a line that changed, field by field.</summary>
    private static bool IsTold(AuditedChange change, Dictionary<string, FieldDefinition> fields) =>
        fields.ContainsKey(change.Field)
        && (change.Line is not { } line || (fields.ContainsKey(line.Lines) && (line.Lines == change.Field || line.Kind == AuditedLine.Changed)));

    /// <summary>Where only what the actor may not see came or went, nothing did for them.</summary>
    private static bool IsToTell(FieldChange change) => change.Before is not null || change.After is not null;

    private static bool IsOpen(FieldDefinition field) => field is { ReadWhen: null, MaskWhen: null };

    private FieldChange Shown(
        RecordSet set, FieldDefinition field, AuditedChange change, HashSet<string> masked, Dictionary<Guid, string> titles, Actor actor) => change.Line switch
    {
        null when masked.Contains(field.Id) => new(field.Name, field.Label, Mask(field, change.Before), Mask(field, change.After)),
        null when field.Kind == FieldKind.Encrypted => new(field.Name, field.Label, change.After is null ? MaskText.Dots : null, change.After is null ? null : Say("changed")),
        null when field.Kind == FieldKind.References => Shown(field, Names(change.Before, titles), Names(change.After, titles)),
        null => new(field.Name, field.Label, Text(field, change.Before, titles), Text(field, change.After, titles)),
        { Kind: AuditedLine.Added } line => new(field.Name, field.Label, null, TitleOf(set, line, actor)),
        { Kind: AuditedLine.Removed } line => new(field.Name, field.Label, TitleOf(set, line, actor), null),
        { Kind: AuditedLine.Moved } => new(field.Name, field.Label, null, Say("another order")),
        { } line => new(field.Name, $"{TitleOf(set, line, actor)}: {field.Label}", Text(field, change.Before, titles), Text(field, change.After, titles)),
    };

    /// <summary>
    /// A line's name as it was. Where it may be made of something the actor may not read, which nobody can tell of a line that
    /// is gone, the line goes without its name.
    /// </summary>
    /// <summary>Steps are kept by what the app itself calls them.</summary>
    private static string ActionOf(RecordSet set, string action) =>
        set.Entity.Transitions.FirstOrDefault(t => t.Text.Original == action)?.Label ?? action;

    private string TitleOf(RecordSet set, AuditedLine line, Actor actor)
    {
        var lines = sets.Target(set.Lines.First(f => f.Id == line.Lines));
        var title = sets.Inlining.In(lines.Entity.Title.Expression);
        var isOpen = NavigationPaths.Inverses(title).Count == 0
            && NavigationPaths.Of(title).All(path => IsOpenTo(lines, path, actor))
            && MemberNames.In(title).All(name => lines.Entity.Field(name) is not { } field || IsOpen(field));
        return isOpen ? line.Title : lines.Entity.Label;
    }

    /// <summary>Whether the actor may read everything of every record a way leads to.</summary>
    private bool IsOpenTo(RecordSet set, string path, Actor actor)
    {
        foreach (var name in path.Split('.'))
        {
            if (set.References.FirstOrDefault(r => r.Name == name) is not { } reference)
            {
                return false;
            }

            set = sets.Target(reference);
            if (!set.Policy.For(actor, Operations.Read).IsAll || !set.Entity.Fields.All(IsOpen))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Values are kept as text whatever they are; only of texts is something shown.</summary>
    private static string? Mask(FieldDefinition field, string? stored) =>
        stored is null ? null : field.ValueType == typeof(string) ? MaskText.Of(field, stored) : MaskText.Dots;

    private string? Text(FieldDefinition field, string? stored, Dictionary<Guid, string> titles) =>
        stored is not null && (field.Kind.IsLink() || field.Kind.IsFile()) && Guid.TryParse(stored, out var id)
            ? field.Kind.IsFile() ? Say("a file") : titles.GetValueOrDefault(id) ?? (field.Kind == FieldKind.User ? AppPerson.Gone : Say("not visible to you"))
            : stored is not null && field.Kind == FieldKind.Team ? teams.NameOf(stored)
            : StoredValue.Show(field, stored);

    /// <summary>Which records came and went, by the names of those the actor may see.</summary>
    private static FieldChange Shown(FieldDefinition field, string? before, string? after) =>
        before == after ? new(field.Name, field.Label, null, null) : new(field.Name, field.Label, before, after);

    private static string? Names(string? stored, Dictionary<Guid, string> titles)
    {
        var names = Parts(stored).Select(id => titles.GetValueOrDefault(id)).OfType<string>().Order(StringComparer.CurrentCultureIgnoreCase).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static IEnumerable<Guid> Parts(string? stored) =>
        (stored is null ? null : Several.Texts(stored))?.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty) ?? [];

    private static IEnumerable<Guid> Ids(FieldDefinition field, AuditedChange change) =>
        field.Kind == FieldKind.References ? Parts(change.Before).Concat(Parts(change.After)) : Ids(change);

    private static IEnumerable<Guid> Ids(AuditedChange change) => new[] { change.Before, change.After }
        .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)
        .Where(id => id != Guid.Empty);

    private async Task<Dictionary<Guid, string>> TitlesAsync(
        IEnumerable<AuditedChange> changes,
        Dictionary<string, FieldDefinition> fields,
        Actor actor,
        CancellationToken cancellationToken)
    {
        var titles = new Dictionary<Guid, string>();
        foreach (var group in changes.Where(c => fields[c.Field].Kind is FieldKind.Reference or FieldKind.References).GroupBy(c => fields[c.Field]))
        {
            var (target, ids) = (sets.Target(group.Key), group.SelectMany(c => Ids(group.Key, c)).ToHashSet());
            if (target.Policy.For(actor, Operations.Read).IsAll)
            {
                // Who may read them all misses none but those that are gone.
                ids.ToList().ForEach(id => titles[id] = GoneRecord);
            }

            foreach (var (id, title) in await reader.TitlesAsync(target, ids, actor, cancellationToken))
            {
                titles[id] = title;
            }
        }

        return titles;
    }
}
