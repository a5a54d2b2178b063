using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Policies;

/// <summary>A grant or a denial, ready to use.</summary>
/// <param name="Role">As <c>app.Role</c>; null for everyone: for grants, whether signed in or not.</param>
/// <param name="Query">The condition for the database.</param>
internal sealed record AccessRule(GrantDefinition Definition, string? Role, LambdaExpression? Query)
{
    public static AccessRule Of(GrantDefinition definition, string rolePrefix, FormulaInlining inlining) => new(
        definition,
        definition.Role is null ? null : rolePrefix + definition.Role,
        definition.When is null ? null : inlining.In(definition.When.Expression));

    public bool IsFor(Operations operation) => (Definition.Operations & operation) != 0;

    public bool IsTo(Actor actor) => Role is null || actor.Roles.Contains(Role);

    public bool Holds(Record record) => Definition.When is null || Definition.When.Holds(record);
}
