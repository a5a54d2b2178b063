using System.Linq.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Expressions;

/// <summary>
/// Compiles a lambda over a record so that it answers in memory as the database would: a member of nothing is nothing, a
/// calculation with nothing is nothing, and a comparison with nothing does not hold. Records and people are compared by the
/// ids that stand in the record, whether they are loaded or not.
/// </summary>
internal static class NullSafe
{
    public static Func<Record, object?> Compile(LambdaExpression expression)
    {
        var record = Expression.Parameter(typeof(Record), "record");
        var typed = Expression.Variable(expression.Parameters[0].Type, "typed");
        var body = new NullLifting().Visit(new SafeDivision().Visit(new RecordComparison().Visit(new PersonComparison().Visit(ParameterReplacement.In(expression, typed)))));
        var block = Expression.Block(
            [typed],
            Expression.Assign(typed, Expression.Convert(record, typed.Type)),
            Expression.Convert(body, typeof(object)));
        return Expression.Lambda<Func<Record, object?>>(block, record).Compile();
    }
}
