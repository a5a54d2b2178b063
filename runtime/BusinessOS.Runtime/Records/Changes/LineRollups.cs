using System.Globalization;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>
/// Works out in memory what a record's rollups say of lines that are not stored yet, as the database will: rules are asked
/// about the record as it is to be.
/// </summary>
internal static class LineRollups
{
    public static void Fill(RecordSets sets, Change change)
    {
        foreach (var lines in change.Lines)
        {
            var records = lines.Lines.Select(l => l.Change.Record).ToList();
            foreach (var rollup in change.Set.Formulas.Select(f => (Field: f, f.Rollup)).Where(r => r.Rollup?.Inverse == lines.Field.Name))
            {
                if (rollup.Rollup is { } definition)
                {
                    definition.Fill(change.Record, Of(definition, rollup.Field.ValueType, sets.Target(lines.Field).Entity, records));
                }
            }
        }
    }

    private static object? Of(RollupDefinition rollup, Type type, EntityDefinition entity, IEnumerable<Record> lines)
    {
        var among = lines.Where(l => rollup.Where is null || rollup.Where.Holds(l)).ToList();
        if (rollup.Measure == RollupMeasure.Count)
        {
            return (long)among.Count;
        }

        var measured = entity.Field(rollup.Measured ?? "") ?? throw new InvalidOperationException($"{entity.FullName} has no {rollup.Measured}.");
        var values = among.Select(measured.Get).OfType<IComparable>().ToList();
        object? value = rollup.Measure switch
        {
            RollupMeasure.Sum => values.Sum(Number),
            RollupMeasure.Average => values.Count == 0 ? null : values.Average(Number),
            RollupMeasure.Min => values.Min(),
            RollupMeasure.Max => values.Max(),
            _ => throw new InvalidOperationException($"{rollup.Measure} is nothing lines add up to."),
        };
        return value is null || type.IsInstanceOfType(value) ? value : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }

    private static decimal Number(IComparable value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}
