using System.Collections.Immutable;
using BusinessOS.Model;
using BusinessOS.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusinessOS.Build.Compile.Code;

/// <summary>
/// Looks at what the owner's code is meant to be for the runtime, and at what the spec wants of it: what would not be found,
/// or would be found where it cannot work, is told where it stands.
/// </summary>
internal static class CodeCheck
{
    private static readonly Func<CodeScope, IEnumerable<Diagnostic>>[] Rules =
        [HookRule.Check, ClassRule.Check, EndpointRule.Check, ActivityRule.Check, CustomPageRule.Check];

    /// <param name="placeOf">The place of something in a file of the owner's.</param>
    public static IReadOnlyList<Diagnostic> Find(
        Compilation compilation, Workspace workspace, App app, ImmutableSortedDictionary<string, string> owned, SourceMap map, Func<SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan, SourceSpan> placeOf)
    {
        var classes = from tree in compilation.SyntaxTrees
                      where owned.ContainsKey(tree.FilePath)
                      orderby tree.FilePath
                      let model = compilation.GetSemanticModel(tree)
                      from syntax in tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
                      let type = model.GetDeclaredSymbol(syntax)
                      where type is { TypeKind: TypeKind.Class }
                      select (type, syntax);
        var scope = new CodeScope(
            compilation,
            workspace,
            app,
            [.. classes.DistinctBy(c => c.type, SymbolEqualityComparer.Default)],
            [.. ComponentsIn(compilation)],
            at => at.SyntaxTree is { } tree ? placeOf(tree, at.Span) : SourceSpan.None,
            map.Find);
        return [.. Rules.SelectMany(rule => rule(scope))];
    }

    private static IEnumerable<INamedTypeSymbol> ComponentsIn(Compilation compilation) =>
        from tree in compilation.SyntaxTrees
        let file = OwnerRazor.FileOf(tree)
        where file is not null
        orderby file
        let model = compilation.GetSemanticModel(tree)
        from syntax in tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Take(1)
        let type = model.GetDeclaredSymbol(syntax)
        where type is not null
        select type;

    /// <summary>What the compiler found, without what the rules say better.</summary>
    public static IEnumerable<Diagnostic> Without(IEnumerable<Diagnostic> found, IReadOnlyList<Diagnostic> better) =>
        better.Count == 0
            ? found
            : found.Where(f => f.Descriptor != CompileDiagnostics.OurDefect && !better.Any(b => Explains(b, f)));

    /// <summary>In the spec a rule is about its very place, in code about what stands in the line.</summary>
    private static bool Explains(Diagnostic rule, Diagnostic found) =>
        rule.Span.File == found.Span.File && rule.Span.Line == found.Span.Line
        && (found.Descriptor == CompileDiagnostics.OwnerCode || rule.Span.Column == found.Span.Column);
}
