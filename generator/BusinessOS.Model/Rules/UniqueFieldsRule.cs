using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A unique rule names stored fields, and has a condition both databases can keep it by.</summary>
internal sealed class UniqueFieldsRule : IRule<EntityScope>
{
    private static readonly string[] Operators = ["==", "!=", "<", ">", "<=", ">=", "&&", "||", "!", ".", "-"];

    public void Check(EntityScope scope, BindContext context)
    {
        for (var i = 0; i < scope.Spec.Unique.Count; i++)
        {
            var rule = scope.Spec.Unique[i];
            NamedFieldCheck.Check(scope, $"The unique rule of '{scope.Name}'", rule.Fields, NodePath.Member(scope.UniqueNode(i), "fields"), context);
            if (ExpressionSites.OfUnique(scope, i) is { } site)
            {
                CheckCondition(scope, site, context);
            }
        }
    }

    private static void CheckCondition(EntityScope scope, ExpressionSite site, BindContext context)
    {
        var scan = site.Scan();
        if (scan.Fault is not null)
        {
            return;
        }

        for (var i = 0; i < scan.Tokens.Count; i++)
        {
            if (!IsKept(scope, scan.Tokens, i))
            {
                site.Report(context, new(RecordProblems.ConditionNotStored, scan.Tokens[i].Start, scan.Tokens[i].Text.Length, scan.Tokens[i].Text));
                return;
            }
        }
    }

    private static bool IsKept(EntityScope scope, IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        return token.Kind switch
        {
            TokenKind.Number => true,
            TokenKind.Text => token.Text[0] == '"' && token.Holes.Count == 0,
            TokenKind.Operator => Operators.Contains(token.Text),
            TokenKind.Open or TokenKind.Close => token.Text is "(" or ")",
            TokenKind.Identifier => IsKeptName(scope, tokens, at),
            _ => false,
        };
    }

    private static bool IsKeptName(EntityScope scope, IReadOnlyList<Token> tokens, int at)
    {
        var name = tokens[at].Text;
        if (at >= 2 && tokens[at - 1].IsOperator("."))
        {
            return scope.Enums.Any(type => type.Name == tokens[at - 2].Text);
        }

        var isHead = at + 1 < tokens.Count && tokens[at + 1].IsOperator(".");
        return isHead
            ? scope.FindField(name) is null && scope.Enums.Any(type => type.Name == name)
            : name is "true" or "false" or "null" || IsStored(scope, name);
    }

    private static bool IsStored(EntityScope scope, string name) =>
        name.EndsWith("Id", StringComparison.Ordinal) && scope.FindField(name[..^2]) is { IsReference: true }
        || (scope.FindField(name) is not { IsReference: true } && StoredFields.Fault(scope, name) is null);
}
