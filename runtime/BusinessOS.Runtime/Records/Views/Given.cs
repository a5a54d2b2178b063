using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Views;

/// <summary>
/// What is known of a record that is only imagined with values somebody gives it: what is held back in the record as it is
/// stays so whatever the values, and what the actor gave is no secret to them. The same of each of its lines.
/// </summary>
internal sealed record Given
{
    /// <summary>A record nobody gave anything yet: what is in it is the same in every new one.</summary>
    public static readonly Given All = new() { IsGiven = _ => true };

    private IReadOnlyDictionary<Record, Given> _lines = new Dictionary<Record, Given>();

    private Given()
    {
    }

    /// <summary>Names of the fields that may not be read in the record as it is.</summary>
    public IReadOnlySet<string> Hidden { get; private init; } = new HashSet<string>();

    /// <summary>The fields that are masked in the record as it is.</summary>
    public IReadOnlySet<FieldDefinition> Masked { get; private init; } = new HashSet<FieldDefinition>();

    /// <summary>Whether the actor gave the field's value, and so knows it.</summary>
    public Func<FieldDefinition, bool> IsGiven { get; private init; } = _ => false;

    /// <summary>Of a stored record, before the values are put into it.</summary>
    public static Given Before(RecordSets sets, RecordSet set, Record record, Actor actor) => new()
    {
        Hidden = ViewMaker.Hidden(set, record, actor),
        Masked = Veil.Masked(set, record, actor).ToHashSet(),
        _lines = LineStore.Of(sets, set, record).ToDictionary(l => l.Line, l => Before(sets, l.Set, l.Line, actor)),
    };

    /// <summary>A record that is being made: all that is in it was given, but for what its defaults took from elsewhere.</summary>
    public static Given New(Change change) => new()
    {
        IsGiven = field => !change.Followed.Contains(field),
        _lines = change.Lines.SelectMany(l => l.Lines).ToDictionary(l => l.Change.Record, l => New(l.Change)),
    };

    /// <summary>With what the actor gave.</summary>
    public Given With(Change change) => this with
    {
        IsGiven = change.Before.Keys.Contains,
        _lines = change.Lines.SelectMany(l => l.Lines).Select(l => l.Change).Aggregate(
            _lines.ToDictionary(),
            (lines, line) =>
            {
                lines[line.Record] = line.IsNew ? New(line) : lines[line.Record].With(line);
                return lines;
            }),
    };

    /// <summary>The same of a line.</summary>
    public Given Of(Record line) => _lines.GetValueOrDefault(line, All);
}
