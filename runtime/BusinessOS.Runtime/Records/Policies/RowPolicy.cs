using System.Linq.Expressions;

namespace BusinessOS.Runtime.Records.Policies;

/// <summary>Which records an actor may do something to: none, those for which a condition holds, or all.</summary>
/// <param name="When">The condition as a query; null with <paramref name="Any"/> means every record.</param>
internal readonly record struct RowPolicy(bool Any, LambdaExpression? When)
{
    public static readonly RowPolicy None = new(false, null);

    public static readonly RowPolicy All = new(true, null);

    public bool IsAll => Any && When is null;
}
