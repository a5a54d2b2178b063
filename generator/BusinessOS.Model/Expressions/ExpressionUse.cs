namespace BusinessOS.Model.Expressions;

/// <summary>What an expression is for, which decides what it must yield.</summary>
internal enum ExpressionUse
{
    /// <summary>Yields what a field holds.</summary>
    Value,

    /// <summary>Holds or does not.</summary>
    Condition,

    /// <summary>Anything: it is printed as text.</summary>
    Hole,
}
