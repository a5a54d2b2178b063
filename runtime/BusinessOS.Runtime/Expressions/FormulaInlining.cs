using System.Linq.Expressions;
using System.Reflection;

namespace BusinessOS.Runtime.Expressions;

/// <summary>
/// Replaces properties that are formulas by what computes them, however deep, so that the database can answer for them.
/// </summary>
internal sealed class FormulaInlining
{
    private const int DeepestChain = 64;

    private readonly Dictionary<(Type, string), LambdaExpression> _formulas;

    public FormulaInlining(AppCatalog catalog)
    {
        Catalog = catalog;
        _formulas = catalog.Entities
            .SelectMany(e => e.Fields.Where(f => f.Formula is not null).Select(f => (e.Type, f)))
            .ToDictionary(f => (f.Type, f.f.Name), f => f.f.Formula?.Expression ?? throw new InvalidOperationException());
    }

    public AppCatalog Catalog { get; }

    public LambdaExpression In(LambdaExpression expression) =>
        Expression.Lambda(new SafeDivision().Visit(new PersonComparison().Visit(new Pass(_formulas).Visit(expression.Body))), expression.Parameters);

    /// <summary>One expression's replacing, which counts how deep it is in formulas of formulas.</summary>
    private sealed class Pass(Dictionary<(Type, string), LambdaExpression> formulas) : ExpressionVisitor
    {
        private int _depth;

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node is not { Expression: { } target, Member: PropertyInfo { DeclaringType: { } type } property }
                || !formulas.TryGetValue((type, property.Name), out var formula))
            {
                return base.VisitMember(node);
            }

            if (_depth > DeepestChain)
            {
                throw new InvalidOperationException($"Formula {type.Name}.{property.Name} leads back to itself.");
            }

            _depth++;
            var body = Visit(ParameterReplacement.In(formula, Visit(target)));
            _depth--;
            return As(body, node.Type);
        }

        private static Expression As(Expression value, Type type) =>
            value.Type == type ? value
            : type == typeof(bool) ? Expression.Equal(value, Expression.Constant(true, typeof(bool?)))
            : Expression.Convert(value, type);
    }
}
