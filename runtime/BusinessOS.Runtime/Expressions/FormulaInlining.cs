using System.Linq.Expressions;
using System.Reflection;

namespace BusinessOS.Runtime.Expressions;

/// <summary>
/// Replaces properties that are formulas by what computes them, however deep, so that the database can answer for them.
/// For those who do not see masked values it also empties these, wherever they are looked at, so that nothing can be found
/// out from what is made of them.
/// </summary>
internal sealed class FormulaInlining
{
    private const int DeepestChain = 64;

    private readonly Dictionary<(Type, string), LambdaExpression> _formulas;
    private readonly Dictionary<(Type, string), LambdaExpression> _masks;

    public FormulaInlining(AppCatalog catalog)
    {
        Catalog = catalog;
        _formulas = catalog.Entities
            .SelectMany(e => e.Fields.Where(f => f.Formula is not null).Select(f => (e.Type, f)))
            .ToDictionary(f => (f.Type, f.f.Name), f => f.f.Formula?.Expression ?? throw new InvalidOperationException());
        _masks = catalog.Entities
            .SelectMany(e => e.Fields.Where(f => f.MaskWhen is not null).Select(f => (e.Type, f)))
            .ToDictionary(f => (f.Type, f.f.Property), f => f.f.MaskWhen?.Expression ?? throw new InvalidOperationException());
    }

    public AppCatalog Catalog { get; }

    /// <summary>The expression as it really is, for rules and for those who see everything.</summary>
    public LambdaExpression In(LambdaExpression expression) => Rewrite(expression, new Pass(_formulas, null));

    /// <summary>The expression as it is for those who see masks; null when no masked value is in it.</summary>
    public LambdaExpression? Veiled(LambdaExpression expression)
    {
        if (_masks.Count == 0)
        {
            return null;
        }

        var pass = new Pass(_formulas, _masks);
        var veiled = Rewrite(expression, pass);
        return pass.Masked ? veiled : null;
    }

    private static LambdaExpression Rewrite(LambdaExpression expression, Pass pass) =>
        Expression.Lambda(
            new SafeDivision().Visit(new MaskedParts().Visit(new TeamMembership().Visit(new RecordComparison().Visit(new PersonComparison().Visit(pass.Visit(expression.Body)))))), expression.Parameters);

    /// <summary>One expression's replacing, which counts how deep it is in formulas of formulas.</summary>
    private sealed class Pass(Dictionary<(Type, string), LambdaExpression> formulas, Dictionary<(Type, string), LambdaExpression>? masks)
        : ExpressionVisitor
    {
        private int _depth;

        /// <summary>Whether a masked value was emptied.</summary>
        public bool Masked { get; private set; }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node is not { Expression: { } target, Member: PropertyInfo { DeclaringType: { } type } property })
            {
                return base.VisitMember(node);
            }

            if (masks?.GetValueOrDefault((type, property.Name)) is { } mask)
            {
                return Veil(node, target, mask);
            }

            if (!formulas.TryGetValue((type, property.Name), out var formula))
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

        /// <summary>The mask itself looks at what is really there.</summary>
        private ConditionalExpression Veil(MemberExpression node, Expression target, LambdaExpression mask)
        {
            Masked = true;
            var owner = Visit(target);
            var isMasked = new Pass(formulas, null).Visit(ParameterReplacement.In(mask, owner));
            return Expression.Condition(isMasked, Expression.Default(node.Type), node.Update(owner));
        }

        private static Expression As(Expression value, Type type) =>
            value.Type == type ? value
            : type == typeof(bool) ? Expression.Equal(value, Expression.Constant(true, typeof(bool?)))
            : Expression.Convert(value, type);
    }
}
