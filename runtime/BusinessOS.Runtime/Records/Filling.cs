using System.Linq.Expressions;

namespace BusinessOS.Runtime.Records;

/// <summary>A rollup that is read along with records, because something about them is worked out from it in memory.</summary>
/// <param name="At">From the record to the one the rollup belongs to: itself, or one it refers to; null where there is none.</param>
/// <param name="Rollup">The rollup, of that record's entity.</param>
/// <param name="Value">From the record to the rollup's value, as the database works it out.</param>
internal sealed record Filling(Func<Record, Record?> At, FieldDefinition Rollup, LambdaExpression Value)
{
    public void Fill(Record record, object? value)
    {
        if (At(record) is { } owner)
        {
            Rollup.Rollup?.Fill(owner, value);
        }
    }
}
