using System.Collections.Frozen;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Expressions;

/// <summary>Looks over an expression for what no expression may have: statements, assignments, comments.</summary>
internal static class ExpressionScan
{
    private static readonly FrozenSet<string> StatementWords = FrozenSet.ToFrozenSet(
    [
        "await", "break", "catch", "class", "continue", "do", "else", "finally", "for", "foreach", "goto", "if", "lock",
        "return", "throw", "try", "unsafe", "using", "var", "while", "yield",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Assignments = FrozenSet.ToFrozenSet(
        ["=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=", "??=", "++", "--"], StringComparer.Ordinal);

    /// <summary>The expression's tokens, and the first fault in it.</summary>
    public static TokenizedExpression Scan(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new([], new(ExpressionProblems.Empty, 0, 0));
        }

        var tokenized = Tokenizer.Tokenize(text);
        return tokenized.Fault is null
            ? tokenized with { Fault = FirstFault(tokenized.Tokens) }
            : tokenized;
    }

    private static ExpressionFault? FirstFault(IReadOnlyList<Token> tokens)
    {
        var braces = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            braces += token.Is(TokenKind.Open, "{") ? 1 : token.Is(TokenKind.Close, "}") ? -1 : 0;
            if (FaultOf(token, i > 0 ? tokens[i - 1] : null, braces) is { } fault)
            {
                return fault;
            }

            if (token.Holes.Select(FirstFault).FirstOrDefault(inner => inner is not null) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    private static ExpressionFault? FaultOf(Token token, Token? before, int braces)
    {
        if (token.IsOperator(";") || (token.Kind == TokenKind.Identifier && StatementWords.Contains(token.Text) && before?.IsOperator(".") != true))
        {
            return new(ExpressionProblems.Statement, token.Start, token.Text.Length, token.Text);
        }

        // Within braces '=' sets the members of a new object, which is a value like any other.
        var assigns = token.Kind == TokenKind.Operator && Assignments.Contains(token.Text) && !(token.Text == "=" && braces > 0);
        return assigns ? new(ExpressionProblems.Assignment, token.Start, token.Text.Length, token.Text) : null;
    }
}
