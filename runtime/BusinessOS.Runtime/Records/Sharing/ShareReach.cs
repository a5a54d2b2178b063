using System.Linq.Expressions;
using System.Reflection;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Sharing;

/// <summary>
/// The question whether a record was given to who is acting, inside a condition. It has no answer in memory: where a query
/// is made ready, <see cref="ShareQueries"/> puts a look into the table of shares in its place.
/// </summary>
internal static class ShareReach
{
    public static readonly MethodInfo Method = ((Func<Guid, string, Guid, string[], DateOnly, bool, bool>)Reaches).Method;

    /// <summary>About the record an expression of the entity's class stands for, for whoever acts when it is asked.</summary>
    public static Expression Of(EntityDefinition entity, Expression record, Operations operation)
    {
        var current = typeof(ShareReach);
        return Expression.Call(
            Method,
            Expression.Property(record, nameof(Record.Id)),
            Expression.Constant(EntityModel.KeyOf(entity)),
            Expression.Property(null, current, nameof(Person)),
            Expression.Property(null, current, nameof(Teams)),
            Expression.Property(null, current, nameof(Today)),
            Expression.Constant(operation == Operations.Update));
    }

    private static Guid Person => Ambient.Actor.Id;

    private static string[] Teams => [.. Ambient.Actor.Teams];

    private static DateOnly Today => Ambient.Today;

    private static bool Reaches(Guid record, string entity, Guid person, string[] teams, DateOnly today, bool update) =>
        throw new InvalidOperationException("Only the database knows what is shared.");
}
