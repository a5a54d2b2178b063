using System.Globalization;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Expressions;

/// <summary>
/// A hash of everything about expressions that decides whether a database can answer them: their shape, and the fields of
/// the entities they look at. It is the same for equal expressions over equal entities of two versions of an app, whose
/// types are not the same.
/// </summary>
internal sealed class QueryFingerprint : ExpressionVisitor
{
    private readonly StringBuilder _text = new();
    private readonly SortedSet<string> _entities = new(StringComparer.Ordinal);
    private readonly AppCatalog _catalog;

    private QueryFingerprint(AppCatalog catalog) => _catalog = catalog;

    /// <param name="entity">Whose records are asked for.</param>
    /// <param name="title">What orders them by name; null where that is not asked of the database.</param>
    public static string Of(AppCatalog catalog, EntityDefinition entity, IEnumerable<LambdaExpression> expressions, LambdaExpression? title)
    {
        var fingerprint = new QueryFingerprint(catalog);
        fingerprint.Note(entity.Type);
        foreach (var expression in expressions)
        {
            fingerprint.Visit(expression);
        }

        fingerprint._text.Append('|');
        fingerprint.Visit(title);
        fingerprint._text.AppendJoin('\n', fingerprint._entities);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(fingerprint._text.ToString())));
    }

    public override Expression? Visit(Expression? node)
    {
        _text.Append('(');
        if (node is not null)
        {
            Note(node.Type);
            _text.Append(CultureInfo.InvariantCulture, $"{(int)node.NodeType} {node.Type} ");
        }

        var visited = base.Visit(node);
        _text.Append(')');
        return visited;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Member.DeclaringType is { } type)
        {
            Note(type);
        }

        _text.Append(CultureInfo.InvariantCulture, $"{node.Member.DeclaringType}.{node.Member.Name}");
        return base.VisitMember(node);
    }

    protected override Expression VisitTypeBinary(TypeBinaryExpression node)
    {
        Note(node.TypeOperand);
        _text.Append(node.TypeOperand);
        return base.VisitTypeBinary(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{node.Constructor} {string.Join(' ', node.Members?.Select(m => m.Name) ?? [])}");
        return base.VisitNew(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{node.Method?.DeclaringType} {node.Method}");
        return base.VisitBinary(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{node.Method.DeclaringType} {node.Method}");
        return base.VisitMethodCall(node);
    }

    /// <summary>A value is a parameter of a query, but for the few by which a database is asked differently.</summary>
    protected override Expression VisitConstant(ConstantExpression node)
    {
        _text.Append(node.Value is IFormattable or string or bool ? Convert.ToString(node.Value, CultureInfo.InvariantCulture) : node.Value?.GetType().ToString() ?? "null");
        return base.VisitConstant(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _text.Append(node.Name);
        return base.VisitParameter(node);
    }

    private void Note(Type type)
    {
        foreach (var one in type.IsGenericType ? type.GetGenericArguments() : [type])
        {
            if (typeof(Record).IsAssignableFrom(one) && _catalog.Entities.FirstOrDefault(e => e.Type == one) is { } entity)
            {
                _entities.Add($"{entity.FullName}: {string.Join(", ", entity.Fields.Select(f => $"{f.Name} {f.Kind} {f.ValueType} {f.IsStored} {f.Target}"))}");
            }
        }
    }
}
