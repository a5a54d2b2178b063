using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Resolving;

/// <summary>
/// Makes an entity's grants, denials and rules about sharing. Without <c>allow</c> every role of the app may do everything;
/// in an app without roles there is nobody to name, and no grants mean every signed-in person of the tenant.
/// </summary>
internal static class GrantResolver
{
    public static EquatableArray<Grant> Resolve(EntityScope scope) => scope.Spec.Allow.Count > 0
        ? [.. scope.Spec.Allow.Select((allow, index) => Resolve(allow, scope.AllowNode(index)))]
        : [.. scope.App.Spec.Roles.Select(role => new Grant(role.Name, Operations.All, null))];

    public static EquatableArray<Grant> Denials(EntityScope scope) =>
        [.. scope.Spec.Deny.Select((deny, index) => Resolve(deny, scope.DenyNode(index)))];

    public static EquatableArray<ShareRule> Shares(EntityScope scope) =>
        [.. scope.Spec.Share.Select((share, index) => Resolve(share, scope.ShareNode(index)))];

    private static Grant Resolve(AllowSpec allow, string node) => new(
        allow.Role == AllowSpec.Everyone ? null : allow.Role, OperationsOf(allow.Actions), Refs.Expression(allow.When, node, "when"), node);

    /// <summary>Who may change a record sees it.</summary>
    private static ShareRule Resolve(ShareSpec share, string node) => new(
        OperationsOf(share.Actions) | Operations.Read, share.By, Refs.Expression(share.When, node, "when"), node);

    private static Operations OperationsOf(EquatableArray<string> actions) =>
        actions.Aggregate(Operations.None, (sum, action) => sum | Vocabulary.Actions[action]);
}
