using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Expressions;

/// <summary>What C#'s operators yield, and what they must not be given.</summary>
internal static class OperatorTypes
{
    /// <summary>Binding strength of binary operators, weakest first; null for what is none.</summary>
    public static int? Precedence(string symbol) => symbol switch
    {
        "??" => 1,
        "||" => 2,
        "&&" => 3,
        "|" => 4,
        "^" => 5,
        "&" => 6,
        "==" or "!=" => 7,
        "<" or ">" or "<=" or ">=" => 8,
        "<<" or ">>" => 9,
        "+" or "-" => 10,
        "*" or "/" or "%" => 11,
        _ => null,
    };

    public static (ExprType Type, DiagnosticDescriptor? Fault) Binary(string symbol, ExprType left, ExprType right) => symbol switch
    {
        "??" => (left.Kind == ExprKind.Null ? right : left, null),
        "||" or "&&" => (ExprKind.Boolean, null),
        "==" or "!=" or "<" or ">" or "<=" or ">=" => (ExprKind.Boolean, Mixes(left, right) ? ExpressionProblems.BinaryNumber : null),
        "|" or "^" or "&" => (left == right ? left : ExprType.Unknown, null),
        "<<" or ">>" => (left, null),
        "+" when left.Kind == ExprKind.Text || right.Kind == ExprKind.Text => (ExprKind.Text, null),
        _ => Arithmetic(symbol, left, right),
    };

    /// <summary>Whether an encrypted text is asked for more than whether it is there.</summary>
    public static bool LooksInside(string symbol, ExprType left, ExprType right) =>
        symbol != "??" && (left.Kind, right.Kind) switch
        {
            (ExprKind.Encrypted, ExprKind.Null) or (ExprKind.Null, ExprKind.Encrypted) => symbol is not ("==" or "!="),
            var (one, other) => one == ExprKind.Encrypted || other == ExprKind.Encrypted,
        };

    /// <summary>The type both arms of a condition have in common.</summary>
    public static ExprType Unify(ExprType left, ExprType right)
    {
        if (left == right || right.Kind == ExprKind.Null)
        {
            return left;
        }

        if (left.Kind == ExprKind.Null)
        {
            return right;
        }

        return left.IsExactNumber && right.IsExactNumber ? Wider(left, right) : ExprType.Unknown;
    }

    private static (ExprType Type, DiagnosticDescriptor? Fault) Arithmetic(string symbol, ExprType left, ExprType right)
    {
        if (left.Kind == ExprKind.Null || right.Kind == ExprKind.Null)
        {
            return (left.Kind == ExprKind.Null ? right : left, null);
        }

        if (Mixes(left, right))
        {
            return (ExprType.Unknown, ExpressionProblems.BinaryNumber);
        }

        return (left.Kind, right.Kind) switch
        {
            (ExprKind.Date, ExprKind.Date or ExprKind.Integer or ExprKind.Decimal) => (ExprType.Unknown, ExpressionProblems.DateArithmetic),
            (ExprKind.DateTime, ExprKind.Integer or ExprKind.Decimal) => (ExprType.Unknown, ExpressionProblems.DateArithmetic),
            (ExprKind.DateTime, ExprKind.DateTime) when symbol == "-" => (ExprKind.Duration, null),
            (ExprKind.DateTime, ExprKind.Duration) => (ExprKind.DateTime, null),
            (ExprKind.Duration, ExprKind.Duration) when symbol is "+" or "-" => (ExprKind.Duration, null),
            (ExprKind.Integer, ExprKind.Integer) when symbol == "/" => (ExprKind.Decimal, ExpressionProblems.WholeNumberDivision),
            (ExprKind.Money, ExprKind.Money) when symbol == "/" => (ExprKind.Decimal, null),
            (ExprKind.Percent, ExprKind.Percent) when symbol is "+" or "-" => (ExprKind.Percent, null),
            _ when left.IsExactNumber && right.IsExactNumber => (Wider(left, right), null),
            _ when left.IsNumber && right.IsNumber => (ExprKind.Real, null),
            _ => (ExprType.Unknown, null),
        };
    }

    /// <summary>Money stays money whatever it is calculated with; fractions of any kind are decimal.</summary>
    private static ExprType Wider(ExprType left, ExprType right)
    {
        if (left.Kind == ExprKind.Money || right.Kind == ExprKind.Money)
        {
            return ExprKind.Money;
        }

        return left.Kind == ExprKind.Integer && right.Kind == ExprKind.Integer ? ExprKind.Integer : ExprKind.Decimal;
    }

    /// <summary>C# has no operator between <c>decimal</c> and <c>double</c>.</summary>
    private static bool Mixes(ExprType left, ExprType right) =>
        (left.Kind == ExprKind.Real && right is { IsExactNumber: true, Kind: not ExprKind.Integer })
        || (right.Kind == ExprKind.Real && left is { IsExactNumber: true, Kind: not ExprKind.Integer });
}
