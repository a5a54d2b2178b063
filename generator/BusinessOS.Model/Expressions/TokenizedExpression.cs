namespace BusinessOS.Model.Expressions;

/// <summary>An expression in pieces, or the first thing that keeps it from being an expression.</summary>
internal sealed record TokenizedExpression(IReadOnlyList<Token> Tokens, ExpressionFault? Fault);
