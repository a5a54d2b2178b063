using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace BusinessOS.Build.Compile;

/// <summary>
/// One look at everything the owner wrote, with the compiler's knowledge of it: each name, each call, and the type of each
/// expression must be among <see cref="AllowedApis"/>. A value of a refused type cannot even pass through, so it does not
/// matter by which way it was come by. The wall against the others is the container all the same.
/// </summary>
internal sealed class OwnerCheck(Compilation compilation, Func<SyntaxTree, TextSpan, SourceSpan> placeOf)
{
    private readonly List<(SyntaxTree Tree, TextSpan Span, string What, string Reason)> _found = [];
    private readonly List<SyntaxNode> _unbounded = [];

    public IEnumerable<Diagnostic> Find(IEnumerable<OwnerText> texts)
    {
        foreach (var text in texts)
        {
            LookAt(text);
        }

        return
        [
            .. _found.Select(f => CompileDiagnostics.BannedApi.At(placeOf(f.Tree, f.Span), f.What, f.Reason)),
            .. _unbounded.Select(size => CompileDiagnostics.UnboundedSize.At(placeOf(size.SyntaxTree, size.Span), Short(size), ExpressionSize.Limit)),
        ];
    }

    private void LookAt(OwnerText text)
    {
        var model = compilation.GetSemanticModel(text.Tree);
        var nodes = text.Nodes().Where(n => !IsInNameof(n, model)).ToList();
        LookAtAttributes(text.Tree, nodes, model);
        if (text.IsWhole)
        {
            LookAtSyntax(text.Tree, nodes);
        }
        else if (OwnerRazor.FileOf(text.Tree) is null)
        {
            _unbounded.AddRange(nodes.Where(n => n is ExpressionSyntax or InterpolationSyntax).Select(n => ExpressionSize.Unbounded(model.GetOperation(n))).OfType<IOperation>().Select(size => size.Syntax).Distinct());
        }

        foreach (var type in nodes.OfType<TypeOfExpressionSyntax>())
        {
            Refuse(text.Tree, type.Span, Short(type), Against(model.GetTypeInfo(type).Type));
        }

        foreach (var name in nodes.OfType<SimpleNameSyntax>().Where(n => !IsMemberOfRefused(text.Tree, n)))
        {
            LookAtSymbols(text.Tree, name, name.Identifier.Text, model.GetSymbolInfo(name));
        }

        // Names say most; what no name says is found by the types of expressions: operators, indexers, new(), conversions.
        foreach (var expression in nodes.OfType<ExpressionSyntax>().Where(n => n is not SimpleNameSyntax).Reverse())
        {
            LookAtSymbols(text.Tree, expression, Short(expression), model.GetSymbolInfo(expression));
        }

        foreach (var call in nodes.Where(n => n is ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax))
        {
            LookAtSymbols(text.Tree, call, Short(call), model.GetSymbolInfo(call));
        }

        foreach (var expression in nodes.OfType<ExpressionSyntax>().Reverse())
        {
            var info = model.GetTypeInfo(expression);
            var reason = Against(info.Type) ?? (IsConditionForTheGate(expression, model) ? null : Against(info.ConvertedType));
            Refuse(text.Tree, expression.Span, Short(expression), reason);
        }
    }

    private void LookAtAttributes(SyntaxTree tree, List<SyntaxNode> nodes, SemanticModel model)
    {
        foreach (var attribute in nodes.OfType<AttributeSyntax>())
        {
            var info = model.GetSymbolInfo(attribute);
            var type = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType;
            Refuse(tree, attribute.GetFirstToken().Span, attribute.Name.ToString(), AllowedApis.ReasonAgainstAttribute(type, compilation.Assembly));
        }

    }

    private void LookAtSyntax(SyntaxTree tree, List<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (OwnerSyntax.Refusal(node, compilation.AssemblyName ?? "") is { } refused)
            {
                Refuse(tree, node.GetFirstToken().Span, refused.What, refused.Reason);
            }
        }

        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            if (OwnerSyntax.Refusal(token) is { } refused)
            {
                Refuse(tree, token.Span, refused.What, refused.Reason);
            }
        }

        foreach (var directive in tree.GetRoot().DescendantTrivia().Select(t => t.GetStructure()).OfType<DirectiveTriviaSyntax>())
        {
            if (OwnerSyntax.Refusal(directive) is { } refused)
            {
                Refuse(tree, directive.Span, refused.What, refused.Reason);
            }
        }
    }

    private void LookAtSymbols(SyntaxTree tree, SyntaxNode node, string what, SymbolInfo info)
    {
        var symbols = info.Symbol is { } one ? [one] : info.CandidateSymbols;
        foreach (var symbol in symbols)
        {
            Refuse(tree, node.Span, what, AllowedApis.ReasonAgainst(symbol, compilation.Assembly) ?? AgainstSetting(node, symbol));
        }
    }

    /// <summary>A static property of the framework is the whole process's: <c>CultureInfo.CurrentCulture = …</c>.</summary>
    private string? AgainstSetting(SyntaxNode node, ISymbol symbol) =>
        symbol is IPropertySymbol { IsStatic: true } or IFieldSymbol { IsStatic: true, IsConst: false }
        && !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly)
        && node.AncestorsAndSelf().Any(a => SetBy(a)?.Span.Contains(node.Span) is true)
            ? "it would change the whole process"
            : null;

    /// <summary>What a node gives a new value; null when it sets nothing.</summary>
    private static ExpressionSyntax? SetBy(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } prefix => prefix.Operand,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } postfix => postfix.Operand,
        _ => null,
    };

    private string? Against(ITypeSymbol? type) => type is null ? null : AllowedApis.ReasonAgainstType(type, compilation.Assembly);

    /// <summary>A lambda that is handed to the runtime at once, as a condition for the database: nobody can look at its tree.</summary>
    private static bool IsConditionForTheGate(ExpressionSyntax expression, SemanticModel model) =>
        expression is LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
        && (model.GetSymbolInfo(call).Symbol as IMethodSymbol)?.ContainingType.ContainingNamespace.ToDisplayString() == "BusinessOS.Runtime.Code";

    /// <summary>What follows the dot of something refused is the same use.</summary>
    private bool IsMemberOfRefused(SyntaxTree tree, SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name
        && _found.Exists(f => f.Tree == tree && f.Span.OverlapsWith(access.Expression.Span));

    /// <summary>The first finding at a place counts: what contains it, or is contained, is the same use.</summary>
    private void Refuse(SyntaxTree tree, TextSpan span, string what, string? reason)
    {
        if (reason is not null && !_found.Exists(f => f.Tree == tree && f.Span.OverlapsWith(span)))
        {
            _found.Add((tree, span, what, reason));
        }
    }

    /// <summary>Naming is not using, unless the owner has a method of that name.</summary>
    private static bool IsInNameof(SyntaxNode node, SemanticModel model) => node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>()
        .Any(i => i.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" } && model.GetOperation(i) is INameOfOperation);

    private static string Short(SyntaxNode node)
    {
        var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : $"{text[..59]}…";
    }
}
