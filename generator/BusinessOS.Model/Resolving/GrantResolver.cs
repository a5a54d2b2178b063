using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Resolving;

/// <summary>
/// Makes an entity's grants. Without <c>allow</c> every role of the app may do everything; in an app without roles
/// there is nobody to name, and no grants mean every signed-in person of the tenant.
/// </summary>
internal static class GrantResolver
{
    public static EquatableArray<Grant> Resolve(EntityScope scope) => scope.Spec.Allow.Count > 0
        ? [.. scope.Spec.Allow.Select((allow, index) => Resolve(allow, scope.AllowNode(index)))]
        : [.. scope.App.Spec.Roles.Select(role => new Grant(role.Name, Operations.All, null))];

    private static Grant Resolve(AllowSpec allow, string node)
    {
        var operations = allow.Actions.Aggregate(Operations.None, (sum, action) => sum | Vocabulary.Actions[action]);
        return new(allow.Role, operations, Refs.Expression(allow.When, node, "when"));
    }
}
