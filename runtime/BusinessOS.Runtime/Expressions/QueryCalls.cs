using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Calls that mean something to the database, as expressions.</summary>
internal static class QueryCalls
{
    private static readonly ConstantExpression Functions = Expression.Constant(EF.Functions);
    private static readonly ConstantExpression Escape = Expression.Constant("\\");

    private static readonly MethodInfo LikeMethod = ((Func<DbFunctions, string, string, string, bool>)DbFunctionsExtensions.Like).Method;
    private static readonly MethodInfo ILikeMethod = ((Func<DbFunctions, string, string, string, bool>)NpgsqlDbFunctionsExtensions.ILike).Method;
    private static readonly MethodInfo CollateMethod = ((Func<DbFunctions, string, string, string>)RelationalDbFunctionsExtensions.Collate).Method;
    private static readonly MethodInfo CompareMethod = ((Func<string, string, int>)string.Compare).Method;

    public static Expression Like(Expression text, Expression pattern) =>
        Expression.Call(LikeMethod, Functions, text, pattern, Escape);

    public static Expression ILike(Expression text, Expression pattern) =>
        Expression.Call(ILikeMethod, Functions, text, pattern, Escape);

    public static Expression Collate(Expression text, string collation) =>
        Expression.Call(CollateMethod, Functions, text, Expression.Constant(collation));

    /// <summary>How a text stands to another: less than, equal to or greater than zero.</summary>
    public static Expression Compare(Expression left, Expression right) => Expression.Call(CompareMethod, left, right);

    /// <summary>2026-04 as the number 202604.</summary>
    public static Expression YearAndMonth(Expression date) =>
        Expression.Add(
            Expression.Multiply(Expression.Property(date, "Year"), Expression.Constant(100)),
            Expression.Property(date, "Month"));

    /// <summary>A text as a pattern that finds it anywhere.</summary>
    public static string Anywhere(string text) => "%" + Escaped(text) + "%";

    public static string AtStart(string text) => Escaped(text) + "%";

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
