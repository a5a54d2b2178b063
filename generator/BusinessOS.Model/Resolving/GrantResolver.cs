using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Resolving;

/// <summary>
/// Makes an entity's grants, denials and rules about sharing. Without <c>allow</c>, or with grants to visitors only, every role of the app
/// may do everything, but for those of portals, who are not of the organization; in an app without roles there is nobody to name,
/// and no grants to a role mean every signed-in person of the tenant.
/// </summary>
internal static class GrantResolver
{
    public static EquatableArray<Grant> Resolve(EntityScope scope) =>
    [
        .. scope.SaysWhoMay ? [] : scope.App.Spec.Roles.Where(role => !scope.App.IsOfPortal(role.Name)).Select(role => new Grant(role.Name, Operations.All, null)),
        .. scope.Spec.Allow.Select((allow, index) => Resolve(allow, scope.AllowNode(index))),
    ];

    public static EquatableArray<Grant> Denials(EntityScope scope) =>
        [.. scope.Spec.Deny.Select((deny, index) => Resolve(deny, scope.DenyNode(index)))];

    public static EquatableArray<ShareRule> Shares(EntityScope scope) =>
        [.. scope.Spec.Share.Select((share, index) => Resolve(share, scope.ShareNode(index)))];

    private static Grant Resolve(AllowSpec allow, string node) => new(
        allow.Role is AllowSpec.Everyone or AllowSpec.Visitor ? null : allow.Role, OperationsOf(allow.Actions), Refs.Expression(allow.When, node, "when"), node);

    /// <summary>Who may change a record sees it.</summary>
    private static ShareRule Resolve(ShareSpec share, string node) => new(
        OperationsOf(share.Actions) | Operations.Read, share.By, Refs.Expression(share.When, node, "when"), node);

    private static Operations OperationsOf(EquatableArray<string> actions) =>
        actions.Aggregate(Operations.None, (sum, action) => sum | Vocabulary.Actions[action]);
}
