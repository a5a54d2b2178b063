using BusinessOS.Model;
using BusinessOS.Spec;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Compile.Code;

/// <summary>Pages of the owner's have addresses of the app's own, each its own; those the spec lists have the one it gives them.</summary>
internal static class CustomPageRule
{
    public static IEnumerable<Diagnostic> Check(CodeScope scope)
    {
        var taken = scope.App.Pages.Where(p => p.Kind != PageKind.Custom).SelectMany(p => p.Routes).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var listed = scope.App.Pages.Where(p => p.Kind == PageKind.Custom).ToList();
        var routes = RoutesOf(scope).ToList();
        foreach (var page in listed)
        {
            var name = page.Component ?? page.Name;
            var own = routes.Where(r => r.Component == name).Select(r => r.Route).ToList();
            var reason = scope.Find(name) is null ? "there is no such component in code/"
                : own.Count == 0 ? "it has no address"
                : own.Contains(page.Routes[0], StringComparer.OrdinalIgnoreCase) ? null
                : $"its address is not {page.Routes[0]}";
            if (reason is not null)
            {
                yield return CodeDiagnostics.CustomPage.At(scope.PlaceOfNode(NodePath.Page(scope.App.Id, page.Name)), page.Name, name, reason, page.Routes[0]);
            }
        }

        foreach (var (_, route, place) in routes)
        {
            if (!route.StartsWith($"/{scope.App.Id}/pages/", StringComparison.OrdinalIgnoreCase))
            {
                yield return CodeDiagnostics.PageAddress.At(place, route, "is not among the app's own", scope.App.Id);
            }
            else if (!taken.Add(route))
            {
                yield return CodeDiagnostics.PageAddress.At(place, route, "is that of another page", scope.App.Id);
            }
        }
    }

    /// <summary>What the <c>@page</c> lines of the owner's components say.</summary>
    private static IEnumerable<(string Component, string Route, SourceSpan Place)> RoutesOf(CodeScope scope) =>
        from type in scope.Components
        from attribute in type.GetAttributes()
        where attribute.AttributeClass?.ToDisplayString() == "Microsoft.AspNetCore.Components.RouteAttribute"
        let route = attribute.ConstructorArguments is [{ Value: string text }] ? text : ""
        let syntax = attribute.ApplicationSyntaxReference?.GetSyntax()
        where syntax is not null
        select (type.Name, route, scope.PlaceOf(syntax.DescendantNodes().LastOrDefault() ?? syntax));
}
