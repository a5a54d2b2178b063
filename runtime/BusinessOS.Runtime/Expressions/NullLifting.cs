using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace BusinessOS.Runtime.Expressions;

/// <summary>
/// Rewrites an expression so that nothing in it can fail on null: a value read through an empty reference becomes a
/// nullable value, and everything computed from it follows C#'s rules for nullable values.
/// </summary>
internal sealed class NullLifting : ExpressionVisitor
{
    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is null)
        {
            return node;
        }

        var target = Visit(node.Expression);
        if (System.Nullable.GetUnderlyingType(node.Expression.Type) is not null)
        {
            return node.Member.Name == "Value" ? target : node.Update(target);
        }

        return WhenPresent([target], [node.Expression.Type], nullTargetIsNull: true, parts => node.Update(parts[0]));
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var arguments = Visit(node.Arguments);
        var types = node.Method.GetParameters().Select(p => p.ParameterType);
        return node.Object is null
            ? WhenPresent([.. arguments], [.. types], node.Method.IsDefined(typeof(ExtensionAttribute), false), parts => node.Update(null, parts))
            : System.Nullable.GetUnderlyingType(node.Object.Type) is not null
                ? node.Update(Visit(node.Object), arguments) // GetValueOrDefault and the like do their own
                : WhenPresent(
                    [Visit(node.Object), .. arguments],
                    [node.Object.Type, .. types],
                    nullTargetIsNull: true,
                    parts => node.Update(parts[0], parts[1..]));
    }

    protected override Expression VisitNew(NewExpression node) =>
        node.Constructor is null
            ? node
            : WhenPresent(
                [.. Visit(node.Arguments)],
                [.. node.Constructor.GetParameters().Select(p => p.ParameterType)],
                nullTargetIsNull: false,
                parts => node.Update(parts));

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType is ExpressionType.Quote)
        {
            return node;
        }

        var operand = Visit(node.Operand);
        if (node.NodeType is not (ExpressionType.Convert or ExpressionType.ConvertChecked))
        {
            return IsNullable(operand.Type) && !IsNullable(node.Operand.Type)
                ? Expression.MakeUnary(node.NodeType, operand, Nullable(node.Type), node.Method)
                : node.Update(operand);
        }

        if (operand.Type == node.Type)
        {
            return operand;
        }

        var type = IsNullable(operand.Type) && node.Type.IsValueType ? Nullable(node.Type) : node.Type;
        return operand.Type == type ? operand : Expression.MakeUnary(node.NodeType, operand, type, node.Method);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        var left = Visit(node.Left);
        var right = Visit(node.Right);
        switch (node.NodeType)
        {
            case ExpressionType.AndAlso or ExpressionType.OrElse when node.Method is null:
                return Expression.MakeBinary(node.NodeType, Holds(left), Holds(right));
            case ExpressionType.Coalesce:
                return Coalesce(node, left, right);
            case ExpressionType.ArrayIndex:
                return node.Update(left, node.Conversion, right);
            default:
                (left, right) = Alike(left, right, node);
                return Expression.MakeBinary(node.NodeType, left, right, liftToNull: false, node.Method);
        }
    }

    protected override Expression VisitConditional(ConditionalExpression node)
    {
        var yes = Visit(node.IfTrue);
        var no = Visit(node.IfFalse);
        if (yes.Type != no.Type)
        {
            (yes, no) = (ToNullable(yes), ToNullable(no));
        }

        return Expression.Condition(Holds(Visit(node.Test)), yes, no);
    }

    protected override Expression VisitNewArray(NewArrayExpression node)
    {
        var element = node.Type.GetElementType() ?? typeof(object);
        return node.NodeType == ExpressionType.NewArrayInit
            ? node.Update(Visit(node.Expressions).Select(e => e.Type == element ? e : OrDefault(e, element)))
            : base.VisitNewArray(node);
    }

    protected override MemberAssignment VisitMemberAssignment(MemberAssignment node)
    {
        var value = Visit(node.Expression);
        return node.Update(value.Type == node.Expression.Type ? value : OrDefault(value, node.Expression.Type));
    }

    /// <summary>What is asked of each of a list: a condition that cannot be told does not hold.</summary>
    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        var body = Visit(node.Body);
        return body.Type == node.Body.Type ? node.Update(body, node.Parameters)
            : node.Update(node.ReturnType == typeof(bool) ? Holds(body) : OrDefault(body, node.Body.Type), node.Parameters);
    }

    private static Expression Coalesce(BinaryExpression node, Expression left, Expression right)
    {
        if (!IsNullable(left.Type) && left.Type.IsValueType)
        {
            return left;
        }

        var plain = System.Nullable.GetUnderlyingType(left.Type);
        return plain is not null && right.Type != plain && right.Type != left.Type
            ? Expression.Coalesce(left, Expression.Convert(right, IsNullable(right.Type) ? left.Type : plain))
            : node.Conversion is null ? Expression.Coalesce(left, right) : Expression.Coalesce(left, right, node.Conversion);
    }

    /// <summary>Both sides nullable when lifting made one of them so.</summary>
    private static (Expression Left, Expression Right) Alike(Expression left, Expression right, BinaryExpression node) =>
        left.Type == node.Left.Type && right.Type == node.Right.Type
            ? (left, right)
            : (ToNullable(left), ToNullable(right));

    /// <summary>
    /// Uses values that may be missing: nothing when the target is, or when a value is missing where the code wants one.
    /// </summary>
    private static Expression WhenPresent(
        Expression[] values, Type[] wanted, bool nullTargetIsNull, Func<Expression[], Expression> use)
    {
        var held = new List<ParameterExpression>();
        var assignments = new List<Expression>();
        Expression? missing = null;
        var parts = new Expression[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            var lifted = IsNullable(value.Type) && wanted[i].IsValueType && !IsNullable(wanted[i]);
            var target = i == 0 && nullTargetIsNull && !value.Type.IsValueType
                && value is not (ParameterExpression or ConstantExpression);
            if (!lifted && !target)
            {
                parts[i] = value;
                continue;
            }

            var variable = Expression.Variable(value.Type);
            held.Add(variable);
            assignments.Add(Expression.Assign(variable, value));
            var isNull = Expression.Equal(variable, Expression.Constant(null, value.Type));
            missing = missing is null ? isNull : Expression.OrElse(missing, isNull);
            parts[i] = lifted ? Expression.Property(variable, "Value") : variable;
        }

        var result = use(parts);
        if (missing is null)
        {
            return result;
        }

        if (result.Type == typeof(void))
        {
            throw new InvalidOperationException("An expression cannot call something that yields nothing.");
        }

        var present = ToNullable(result);
        return Expression.Block(
            present.Type,
            held,
            [.. assignments, Expression.Condition(missing, Expression.Default(present.Type), present)]);
    }

    private static Expression Holds(Expression condition) =>
        condition.Type == typeof(bool) ? condition : Expression.Equal(condition, Expression.Constant(true, typeof(bool?)));

    private static Expression OrDefault(Expression value, Type type) =>
        IsNullable(value.Type) && type.IsValueType && !IsNullable(type)
            ? Expression.Coalesce(value, Expression.Default(type))
            : Expression.Convert(value, type);

    private static Expression ToNullable(Expression value) =>
        value.Type == Nullable(value.Type) ? value : Expression.Convert(value, Nullable(value.Type));

    private static Type Nullable(Type type) =>
        type.IsValueType && !IsNullable(type) ? typeof(Nullable<>).MakeGenericType(type) : type;

    private static bool IsNullable(Type type) => System.Nullable.GetUnderlyingType(type) is not null;
}
