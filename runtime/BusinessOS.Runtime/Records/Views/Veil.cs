using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Views;

/// <summary>
/// Takes out of a record, and out of those loaded with it, what the actor sees only a mask of. While it is out, formulas are
/// worked out without it; then what is shown of texts is put in its place.
/// </summary>
internal sealed class Veil
{
    private static readonly Veil Nothing = new();

    private readonly List<(Record Record, FieldDefinition Field)> _masked = [];
    private readonly List<(Record Record, FieldDefinition Rollup)> _rollups = [];
    private readonly List<(Record Record, FieldDefinition Field, string Text)> _texts = [];

    private Veil()
    {
    }

    /// <summary>Names of the record's own fields that are masked and have a value.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Puts it over a record. The rules that look at what is really there have to be asked before.</summary>
    /// <param name="given">For a record that is only imagined.</param>
    /// <param name="covered">The record a line lives in, where that has its own.</param>
    public static Veil Over(RecordSets sets, RecordSet set, Record record, Actor actor, Given? given = null, Record? covered = null)
    {
        if (!set.HasVeil || FieldPolicy.SeesEverything(actor))
        {
            return Nothing;
        }

        var veil = new Veil();
        var seen = new HashSet<Record>(ReferenceEqualityComparer.Instance);
        if (covered is not null)
        {
            seen.Add(covered);
        }

        veil.Find(sets, set, record, actor, given, seen);
        veil.Take(record);
        return veil;
    }

    /// <summary>The fields of a record that are masked for the actor.</summary>
    public static IEnumerable<FieldDefinition> Masked(RecordSet set, Record record, Actor actor) =>
        set.Guards.Where(g => g.IsMasked(actor, record)).Select(g => g.Field);

    /// <summary>Puts what is shown of texts where they were.</summary>
    public void Show()
    {
        foreach (var (record, field, text) in _texts)
        {
            field.Set?.Invoke(record, text);
        }
    }

    private void Find(RecordSets sets, RecordSet set, Record record, Actor actor, Given? given, HashSet<Record> seen)
    {
        if (!seen.Add(record))
        {
            return;
        }

        var masked = Masked(set, record, actor).Union(given?.Masked ?? Enumerable.Empty<FieldDefinition>());
        _masked.AddRange(masked.Where(f => given?.IsGiven(f) is not true).Select(f => (record, f)));
        _rollups.AddRange(set.Formulas.Where(f => f.Rollup is not null && set.VeiledQueryOf(f) is not null).Select(f => (record, f)));
        foreach (var reference in set.References)
        {
            if (reference.Navigate?.Invoke(record) is { } target)
            {
                Find(sets, sets.Target(reference), target, actor, null, seen);
            }
        }

        foreach (var links in set.Links)
        {
            foreach (var target in links.Records?.Invoke(record) ?? [])
            {
                Find(sets, sets.Target(links), target, actor, null, seen);
            }
        }
    }

    private void Take(Record root)
    {
        foreach (var (record, field) in _masked)
        {
            var value = field.Get(record);
            if (MaskText.Of(field, value) is { } text)
            {
                _texts.Add((record, field, text));
            }

            if (record == root && value is not null)
            {
                Names.Add(field.Name);
            }

            field.Set?.Invoke(record, null);
        }

        foreach (var (record, rollup) in _rollups)
        {
            rollup.Rollup?.Fill(record, record.Veiled?.GetValueOrDefault(rollup.Name));
        }
    }
}
