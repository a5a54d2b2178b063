using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusinessOS.Build.Compile;

/// <summary>Forms of C# that would reach past the owner's own text: into generated code, the compiler's settings, or the machine.</summary>
internal static class OwnerSyntax
{
    /// <summary>What is refused about a node and why; null when nothing is.</summary>
    /// <param name="space">The app's namespace.</param>
    public static (string What, string Reason)? Refusal(SyntaxNode node, string space) => node switch
    {
        UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0 } => ("global using", "it would change what generated code means; use it per file"),
        ExternAliasDirectiveSyntax => ("extern alias", "an app names no assemblies"),
        UnsafeStatementSyntax or FixedStatementSyntax => ("unsafe", "an app has no native code and loads none"),
        MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax => (node.GetFirstToken().Text, "an app has no native code and loads none"),
        DestructorDeclarationSyntax destructor => ($"~{destructor.Identifier.Text}", "it would run outside every request"),
        BaseNamespaceDeclarationSyntax space2 when node.Parent is CompilationUnitSyntax && !IsWithin(space2.Name.ToString(), space) =>
            (space2.Name.ToString(), $"an app's code stands in its own namespace, {space}"),
        MemberDeclarationSyntax and (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or GlobalStatementSyntax) when node.Parent is CompilationUnitSyntax =>
            (node.GetFirstToken().Text, $"an app's code stands in its own namespace, {space}"),
        _ => null,
    };

    public static (string What, string Reason)? Refusal(SyntaxToken modifier) => modifier.Kind() switch
    {
        SyntaxKind.UnsafeKeyword => ("unsafe", "an app has no native code and loads none"),
        SyntaxKind.ExternKeyword when modifier.Parent is not ExternAliasDirectiveSyntax => ("extern", "an app has no native code and loads none"),
        _ => null,
    };

    /// <summary>Directives that move places or switch the compiler's rules; <c>#nullable</c> and <c>#region</c> do neither.</summary>
    public static (string What, string Reason)? Refusal(DirectiveTriviaSyntax directive) =>
        directive is NullableDirectiveTriviaSyntax or RegionDirectiveTriviaSyntax or EndRegionDirectiveTriviaSyntax
            ? null
            : ($"#{directive.DirectiveNameToken.Text}", "directives change how an app is compiled");

    private static bool IsWithin(string name, string space) =>
        name == space || name.StartsWith(space + ".", StringComparison.Ordinal);
}
