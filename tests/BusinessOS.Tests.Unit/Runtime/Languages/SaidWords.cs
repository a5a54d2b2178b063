using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusinessOS.Tests.Unit.Runtime.Languages;

/// <summary>Finds the sentences a source says, by which their translations are found.</summary>
internal static class SaidWords
{
    private static readonly string[] Calls = ["Say(", "SayLater("];

    /// <param name="source">C# or Razor.</param>
    public static IEnumerable<string> In(string source) =>
        from call in Calls
        from at in PlacesOf(source, call)
        where source[at] is '"' or '$'
        select KeyOf(SyntaxFactory.ParseExpression(source, at, consumeFullText: false)) into key
        where key is not null
        select key;

    private static IEnumerable<int> PlacesOf(string source, string call)
    {
        for (var at = source.IndexOf(call, StringComparison.Ordinal); at >= 0; at = source.IndexOf(call, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(source[at - 1]))
            {
                yield return at + call.Length;
            }
        }
    }

    private static string? KeyOf(ExpressionSyntax expression)
    {
        var holes = 0;
        return expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(part => part is InterpolatedStringTextSyntax plain
                ? plain.TextToken.ValueText
                : $"{{{holes++}}}")),
            BinaryExpressionSyntax { Left: var left } => KeyOf(left),
            ConditionalExpressionSyntax { Condition: var first } => KeyOf(first),
            _ => null,
        };
    }
}
