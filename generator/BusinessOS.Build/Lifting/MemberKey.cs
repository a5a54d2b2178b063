using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusinessOS.Build.Lifting;

/// <summary>What tells one member of a type from another: its name, and for what can be overloaded its parameters.</summary>
internal static class MemberKey
{
    public static string Of(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax m => $"{m.ExplicitInterfaceSpecifier}{m.Identifier.Text}{Arity(m.TypeParameterList)}{Types(m.ParameterList)}",
        PropertyDeclarationSyntax p => $"{p.ExplicitInterfaceSpecifier}{p.Identifier.Text}",
        EventDeclarationSyntax e => $"{e.ExplicitInterfaceSpecifier}{e.Identifier.Text}",
        BaseFieldDeclarationSyntax f => string.Join(',', f.Declaration.Variables.Select(v => v.Identifier.Text)),
        ConstructorDeclarationSyntax c => $"{(c.Modifiers.Any(m => m.Text == "static") ? "static " : "")}{c.Identifier.Text}{Types(c.ParameterList)}",
        IndexerDeclarationSyntax i => $"{i.ExplicitInterfaceSpecifier}this{Types(i.ParameterList)}",
        OperatorDeclarationSyntax o => $"operator {o.OperatorToken.Text}{Types(o.ParameterList)}",
        ConversionOperatorDeclarationSyntax c => $"{c.ImplicitOrExplicitKeyword.Text} operator {c.Type}{Types(c.ParameterList)}",
        TypeDeclarationSyntax t => $"{t.Identifier.Text}{Arity(t.TypeParameterList)}",
        EnumDeclarationSyntax e => e.Identifier.Text,
        DelegateDeclarationSyntax d => $"{d.Identifier.Text}{Arity(d.TypeParameterList)}",
        EnumMemberDeclarationSyntax e => e.Identifier.Text,
        BaseNamespaceDeclarationSyntax n => $"namespace {n.Name}",
        _ => member.ToString(),
    };

    private static string Arity(TypeParameterListSyntax? parameters) => parameters is { Parameters.Count: var count and > 0 } ? $"`{count}" : "";

    private static string Types(BaseParameterListSyntax parameters) =>
        $"({string.Join(", ", parameters.Parameters.Select(p => $"{p.Modifiers} {p.Type}".Trim()))})";
}
