using System.Linq.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Finds the references an expression walks through, so that they can be loaded before it is evaluated.</summary>
internal static class NavigationPaths
{
    public static IReadOnlyList<string> Of(LambdaExpression expression)
    {
        var finder = new Finder();
        finder.Visit(expression.Body);
        return [.. finder.Found.Order(StringComparer.Ordinal)];
    }

    private sealed class Finder : ExpressionVisitor
    {
        public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

        protected override Expression VisitMember(MemberExpression node)
        {
            if (typeof(Record).IsAssignableFrom(node.Type) && PathOf(node) is { } path)
            {
                Found.Add(path);
            }

            return base.VisitMember(node);
        }

        private static string? PathOf(MemberExpression node) => node.Expression switch
        {
            ParameterExpression => node.Member.Name,
            MemberExpression inner when PathOf(inner) is { } before => $"{before}.{node.Member.Name}",
            _ => null,
        };
    }
}
