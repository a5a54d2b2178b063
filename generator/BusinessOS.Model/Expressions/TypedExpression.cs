namespace BusinessOS.Model.Expressions;

/// <summary>What an expression yields and what was found wrong on the way.</summary>
internal sealed record TypedExpression(ExprType Type, EquatableArray<ExpressionFault> Faults)
{
    public static readonly TypedExpression Unknown = new(ExprType.Unknown, []);

    /// <summary>A name its record does not have, when that may be why the type cannot be seen.</summary>
    public UnknownName? UnknownName { get; init; }

    /// <summary>Whether it reads a field whose own type is wrong or cannot be seen, which is told about there.</summary>
    public bool IsClouded { get; init; }
}
