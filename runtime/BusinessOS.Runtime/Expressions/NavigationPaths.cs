using System.Linq.Expressions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Finds the references, and the people, an expression walks through, so that they can be loaded before it is evaluated.</summary>
internal static class NavigationPaths
{
    public static IReadOnlyList<string> Of(LambdaExpression expression)
    {
        var finder = new Finder(expression.Parameters[0]);
        finder.Visit(expression.Body);
        return [.. finder.References.Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The records that refer to one, as an expression names them: the path to the one, empty for the record itself, and
    /// the property that stands for them.
    /// </summary>
    public static IReadOnlyCollection<(string Path, string Inverse)> Inverses(LambdaExpression expression)
    {
        var finder = new Finder(expression.Parameters[0]);
        finder.Visit(expression.Body);
        return finder.Inverses;
    }

    /// <param name="record">What the expression is about; a lambda within it may be about another.</param>
    private sealed class Finder(ParameterExpression record) : ExpressionVisitor
    {
        public HashSet<string> References { get; } = new(StringComparer.Ordinal);

        public HashSet<(string Path, string Inverse)> Inverses { get; } = [];

        /// <summary>What a lambda within the expression is about: one of the records a field refers to.</summary>
        private readonly Dictionary<ParameterExpression, string> _items = [];

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node is { Object: null, Arguments: [var list, ..] } && ListOf(list) is { } path)
            {
                foreach (var lambda in node.Arguments.OfType<LambdaExpression>())
                {
                    _items[lambda.Parameters[0]] = path;
                }
            }

            return base.VisitMethodCall(node);
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (IsLinks(node.Type) && PathOf(node) is { } several)
            {
                References.Add(several);
            }
            else if ((typeof(Record).IsAssignableFrom(node.Type) || node.Type == typeof(AppPerson)) && PathOf(node) is { } path)
            {
                References.Add(path);
            }
            else if (typeof(IEnumerable<Record>).IsAssignableFrom(node.Type) && PathOf(node.Expression) is { } owner)
            {
                Inverses.Add((owner, node.Member.Name));
            }

            return base.VisitMember(node);
        }

        /// <summary>The field a list of records is, or is a part of.</summary>
        private string? ListOf(Expression list) => list switch
        {
            MemberExpression when IsLinks(list.Type) => PathOf(list),
            MethodCallExpression { Object: null, Method.Name: nameof(Enumerable.Where), Arguments: [var all, ..] } => ListOf(all),
            _ => null,
        };

        private static bool IsLinks(Type type) =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) && typeof(Record).IsAssignableFrom(type.GetGenericArguments()[0]);

        private string? PathOf(Expression? node) => node switch
        {
            ParameterExpression when node == record => "",
            ParameterExpression item when _items.TryGetValue(item, out var path) => path,
            MemberExpression inner when PathOf(inner.Expression) is { } before => before.Length == 0 ? inner.Member.Name : $"{before}.{inner.Member.Name}",
            _ => null,
        };
    }
}
