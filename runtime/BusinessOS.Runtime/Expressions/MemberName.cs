using System.Linq.Expressions;

namespace BusinessOS.Runtime.Expressions;

/// <summary>The name of the member that <c>r =&gt; r.Member</c> reads.</summary>
internal static class MemberName
{
    public static string Of(LambdaExpression member) => ((MemberExpression)member.Body).Member.Name;
}
