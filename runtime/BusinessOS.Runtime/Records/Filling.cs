using System.Linq.Expressions;

namespace BusinessOS.Runtime.Records;

/// <summary>
/// Something only the database knows that is read along with records, because it is needed in memory: a rollup, or whether
/// a record was shared.
/// </summary>
/// <param name="At">From the record to the one it is about: itself, or one it refers to; null where there is none.</param>
/// <param name="Put">Gives that record the value.</param>
/// <param name="Value">From the record to the value, as the database works it out.</param>
internal sealed record Filling(Func<Record, Record?> At, Action<Record, object?> Put, LambdaExpression Value)
{
    public void Fill(Record record, object? value)
    {
        if (At(record) is { } owner)
        {
            Put(owner, value);
        }
    }
}
