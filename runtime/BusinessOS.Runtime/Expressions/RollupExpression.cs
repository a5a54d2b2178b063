using System.Linq.Expressions;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Writes a rollup as the lambda a database can answer: a calculation over the records that refer to one.</summary>
internal static class RollupExpression
{
    /// <param name="records">From the record to those that refer to it.</param>
    /// <param name="measured">The property of those that is measured; null when they are counted.</param>
    /// <param name="result">The type of the rollup's own property.</param>
    public static LambdaExpression Of(
        RollupMeasure measure, LambdaExpression records, Type source, string? measured, LambdaExpression? where, Type result)
    {
        var among = where is null ? records.Body : Call(nameof(Enumerable.Where), source, records.Body, where);
        var value = measure == RollupMeasure.Count
            ? Call(nameof(Enumerable.LongCount), source, among)
            : Measure(measure, source, measured ?? throw new ArgumentNullException(nameof(measured)), among);
        return Expression.Lambda(value.Type == result ? value : Expression.Convert(value, result), records.Parameters);
    }

    private static MethodCallExpression Measure(RollupMeasure measure, Type source, string measured, Expression among)
    {
        var record = Expression.Parameter(source, "measured");
        Expression value = Expression.Property(record, measured);
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        var wanted = typeof(Nullable<>).MakeGenericType(measure == RollupMeasure.Average ? typeof(decimal) : type);
        var selector = Expression.Lambda(value.Type == wanted ? value : Expression.Convert(value, wanted), record);
        return measure switch
        {
            RollupMeasure.Sum => Call(nameof(Enumerable.Sum), source, among, selector),
            RollupMeasure.Average => Call(nameof(Enumerable.Average), source, among, selector),
            RollupMeasure.Min => Expression.Call(typeof(Enumerable), nameof(Enumerable.Min), [source, wanted], among, selector),
            RollupMeasure.Max => Expression.Call(typeof(Enumerable), nameof(Enumerable.Max), [source, wanted], among, selector),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
        };
    }

    private static MethodCallExpression Call(string method, Type source, params Expression[] arguments) =>
        Expression.Call(typeof(Enumerable), method, [source], arguments);
}
