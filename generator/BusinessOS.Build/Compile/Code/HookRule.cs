using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusinessOS.Build.Compile.Code;

/// <summary>Hooks are for an entity of the app, or of one it uses, whose records stand by themselves.</summary>
internal static class HookRule
{
    public static IEnumerable<Diagnostic> Check(CodeScope scope) =>
        from hook in scope.Deriving("RecordHooks`1")
        let target = hook.Base.TypeArguments[0]
        where target is not ITypeParameterSymbol
        let problem = ProblemOf(scope, target, PlaceOf(scope, hook.Syntax))
        where problem is not null
        select problem;

    private static Diagnostic? ProblemOf(CodeScope scope, ITypeSymbol target, SourceSpan place)
    {
        var near = scope.Workspace.Within(scope.App).Append(scope.App).ToList();
        var name = target.ToDisplayString();
        if (target is not IErrorTypeSymbol && near.SelectMany(a => a.Entities).FirstOrDefault(e => e.Ref.TypeName == name) is { } entity)
        {
            return entity.Owner is { } owner ? CodeDiagnostics.HookOfLines.At(place, entity.Name, owner.Entity.Name) : null;
        }

        var far = target is IErrorTypeSymbol
            ? scope.Workspace.Apps.Except(near).FirstOrDefault(a => a.Entities.Any(e => e.Name == target.Name))
            : null;
        return far is not null
            ? CodeDiagnostics.HookApp.At(place, $"{far.Id}.{target.Name}", far.Id)
            : CodeDiagnostics.HookTarget.At(place, target.Name, scope.App.Entities is [var first, ..] ? first.Name : "Customer");
    }

    private static SourceSpan PlaceOf(CodeScope scope, TypeDeclarationSyntax syntax)
    {
        var named = syntax.BaseList?.Types.Select(t => t.Type)
            .SelectMany(t => t.DescendantNodesAndSelf().OfType<GenericNameSyntax>())
            .FirstOrDefault(g => g.Identifier.ValueText == "RecordHooks");
        return scope.PlaceOf(named?.TypeArgumentList.Arguments[0] ?? (SyntaxNodeOrToken)syntax.Identifier);
    }
}
