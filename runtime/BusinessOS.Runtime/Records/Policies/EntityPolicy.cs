using System.Collections.Concurrent;
using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Policies;

/// <summary>
/// The grants of an entity, ready to use: as a filter for the database and as a question about a record in memory.
/// Nothing is allowed that no grant allows. Without any grant the app's roles may do everything; in an app without roles
/// everybody who is signed in has that right.
/// </summary>
internal sealed class EntityPolicy
{
    private const int MostCombinable = 64;

    private readonly EntityDefinition _entity;
    private readonly bool _appHasRoles;
    private readonly Grant[] _grants;
    private readonly string _rolePrefix;
    private readonly ConcurrentDictionary<ulong, LambdaExpression> _combined = new();
    private Owner? _owner;

    public EntityPolicy(EntityDefinition entity, bool appHasRoles, FormulaInlining inlining)
    {
        (_entity, _appHasRoles, _rolePrefix) = (entity, appHasRoles, entity.App + ".");
        if (entity.Grants.Count > MostCombinable)
        {
            throw StartFailures.TooManyGrants(entity.FullName, MostCombinable);
        }

        _grants = [.. entity.Grants.Select(g => new Grant(
            _rolePrefix + g.Role, g.Operations, g.When, g.When is null ? null : inlining.In(g.When.Expression)))];
    }

    /// <summary>Conditions of grants for any of the operations, to be proved and to load what they look at, each with its place among the grants.</summary>
    public IEnumerable<(int At, LambdaExpression Condition)> Conditions(Operations operations) => _owner is { } owner
        ? owner.Policy.Conditions(operations & Operations.Read).Select(c => (c.At, Through(owner, c.Condition)))
        : from grant in _grants.Select((g, at) => (At: at, g.Operations, g.Query))
          where (grant.Operations & operations) != 0 && grant.Query is not null
          select (grant.At, grant.Query);

    /// <summary>Lines have no rules of their own: who may read the record they live in reads them, and nobody writes them but with it.</summary>
    /// <param name="via">Their reference to it.</param>
    public void FollowOwner(EntityPolicy owner, FieldDefinition via) => _owner = new Owner(owner, via);

    public RowPolicy For(Actor actor, Operations operation)
    {
        if (_owner is { } owner)
        {
            return operation == Operations.Read ? InHome(owner, owner.Policy.For(actor, Operations.Read)) : RowPolicy.None;
        }

        if (IsUnbound(actor))
        {
            return RowPolicy.All;
        }

        if (_grants.Length == 0)
        {
            return HasAnyRole(actor) ? RowPolicy.All : RowPolicy.None;
        }

        var matching = 0UL;
        for (var i = 0; i < _grants.Length; i++)
        {
            if (!Applies(_grants[i], actor, operation))
            {
                continue;
            }

            if (_grants[i].Query is null)
            {
                return RowPolicy.All;
            }

            matching |= 1UL << i;
        }

        return matching == 0 ? RowPolicy.None : new RowPolicy(true, _combined.GetOrAdd(matching, Combine));
    }

    /// <summary>Whether the actor may do this to some record at all.</summary>
    public bool MaySome(Actor actor, Operations operation) => For(actor, operation).Any;

    /// <summary>Whether the actor may do this to this record, whose references the conditions look at are loaded.</summary>
    public bool Allows(Actor actor, Operations operation, Record record) =>
        _owner is { } owner
            ? operation == Operations.Read && owner.Via.Navigate?.Invoke(record) is { } home && owner.Policy.Allows(actor, Operations.Read, home)
            : IsUnbound(actor) || Grants(actor, operation, record);

    private bool Grants(Actor actor, Operations operation, Record record) =>
        _grants.Length == 0
            ? HasAnyRole(actor)
            : _grants.Any(g => Applies(g, actor, operation) && (g.When is null || g.When.Holds(record)));

    /// <summary>Whether the actor has one of these roles of the entity's app.</summary>
    public bool HasRole(Actor actor, IReadOnlyList<string> roles) =>
        IsUnbound(actor) || roles.Any(r => actor.Roles.Contains(_rolePrefix + r));

    private static bool IsUnbound(Actor actor) => actor.IsSystem || (actor.IsAdministrator && actor.IsSignedIn);

    private static bool Applies(Grant grant, Actor actor, Operations operation) =>
        (grant.Operations & operation) != 0 && actor.Roles.Contains(grant.Role);

    private bool HasAnyRole(Actor actor) =>
        actor.IsSignedIn
        && (!_appHasRoles || actor.Roles.Any(r => r.StartsWith(_rolePrefix, StringComparison.Ordinal)));

    private LambdaExpression Through(Owner owner, LambdaExpression condition)
    {
        var line = Expression.Parameter(_entity.Type, "line");
        return Expression.Lambda(ParameterReplacement.In(condition, Expression.Property(line, owner.Via.Name)), line);
    }

    private RowPolicy InHome(Owner owner, RowPolicy policy) => policy.When is { } when ? policy with { When = Through(owner, when) } : policy;

    private LambdaExpression Combine(ulong matching)
    {
        var record = Expression.Parameter(_entity.Type, "record");
        return Expression.Lambda(
            _grants.Where((_, i) => (matching & (1UL << i)) != 0)
                .Select(g => g.Query)
                .OfType<LambdaExpression>()
                .Select(q => ParameterReplacement.In(q, record))
                .Aggregate(Expression.OrElse),
            record);
    }

    private sealed record Owner(EntityPolicy Policy, FieldDefinition Via);

    private sealed record Grant(string Role, Operations Operations, Condition? When, LambdaExpression? Query);
}
