using BusinessOS.Model;
using BusinessOS.Spec;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Compile.Code;

/// <summary>A step runs a class the runtime can make, and gives values to properties it has.</summary>
internal static class ActivityRule
{
    public static IEnumerable<Diagnostic> Check(CodeScope scope) =>
        from workflow in scope.App.Workflows
        from item in workflow.Steps.Select((step, index) => (Step: step, Node: NodePath.Step(scope.App.Id, workflow.Name, index)))
        where item.Step.Kind == StepKind.Run
        from problem in ProblemsOf(scope, item.Step, item.Step.Activity ?? "", NodePath.Member(item.Node, "activity"))
        select problem;

    private static IEnumerable<Diagnostic> ProblemsOf(CodeScope scope, Step step, string name, string node)
    {
        if (scope.Find(name) is not { } type)
        {
            return [CodeDiagnostics.Activity.At(scope.PlaceOfNode(node), name, "there is no such class in code/")];
        }

        if (!scope.IsA(type, "AppActivity"))
        {
            return [CodeDiagnostics.Activity.At(scope.PlaceOfNode(node), name, "that is no AppActivity")];
        }

        if (type.IsAbstract || CodeScope.ReasonNotToMake(type) is not null)
        {
            return [CodeDiagnostics.Activity.At(scope.PlaceOfNode(node), name, "the runtime cannot make it")];
        }

        var properties = PropertiesOf(type);
        return step.Values.Where(v => !properties.Contains(v.Field)).Select(v => CodeDiagnostics.ActivityValue.At(
            scope.PlaceOfNode(v.Value.Node),
            name,
            v.Field,
            properties.Count == 0 ? "Add a public property with 'get' and 'set' to the class." : $"Its properties are {string.Join(", ", properties)}."));
    }

    private static SortedSet<string> PropertiesOf(INamedTypeSymbol type)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = type; at is not null; at = at.BaseType)
        {
            names.UnionWith(at.GetMembers().OfType<IPropertySymbol>()
                .Where(p => p is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public })
                .Select(p => p.Name));
        }

        return names;
    }
}
