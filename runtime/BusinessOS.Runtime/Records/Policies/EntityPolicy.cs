using System.Collections.Concurrent;
using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records.Sharing;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Policies;

/// <summary>
/// The rules of an entity, ready to use: as a filter for the database and as a question about a record in memory.
/// Nothing is allowed that no grant allows and nobody shared, and nothing that a denial takes away. Without any grant to a
/// role the app's roles may do everything; in an app without roles everybody of the organization has that right.
/// </summary>
internal sealed class EntityPolicy
{
    private const int MostCombinable = 64;

    private readonly EntityDefinition _entity;
    private readonly bool _appHasRoles;
    private readonly bool _isOpen;
    private readonly AccessRule[] _grants;
    private readonly AccessRule[] _denials;
    private readonly Operations _shared;
    private readonly string _rolePrefix;
    private readonly ConcurrentDictionary<Combination, LambdaExpression> _combined = new();
    private Owner? _owner;

    public EntityPolicy(EntityDefinition entity, bool appHasRoles, FormulaInlining inlining)
    {
        (_entity, _appHasRoles, _rolePrefix) = (entity, appHasRoles, entity.App + ".");
        if (entity.Grants.Count > MostCombinable || entity.Denials.Count > MostCombinable)
        {
            throw StartFailures.TooManyGrants(entity.FullName, MostCombinable);
        }

        _grants = [.. entity.Grants.Select(g => AccessRule.Of(g, _rolePrefix, inlining))];
        _denials = [.. entity.Denials.Select(d => AccessRule.Of(d, _rolePrefix, inlining))];
        _isOpen = entity.Grants.All(g => g.Role is null);
        _shared = entity.Shares.Aggregate(Operations.None, (sum, rule) => sum | rule.Operations);
        ShareConditions = [.. entity.Shares.Select(s => s.When).OfType<Condition>().Select(c => inlining.In(c.Expression))];
    }

    public IReadOnlyList<AccessRule> Grants => _grants;

    public IReadOnlyList<AccessRule> Denials => _denials;

    /// <summary>Conditions of the rules about sharing.</summary>
    public IReadOnlyList<LambdaExpression> ShareConditions { get; }

    /// <summary>Conditions of rules for any of the operations, to be proved and to load what they look at.</summary>
    public IEnumerable<LambdaExpression> Conditions(Operations operations) => _owner is { } owner
        ? owner.Policy.Conditions(operations & Operations.Read).Select(c => Through(owner, c))
        : _grants.Concat(_denials).Where(r => r.IsFor(operations)).Select(r => r.Query).OfType<LambdaExpression>();

    /// <summary>Lines have no rules of their own: who may read the record they live in reads them, and nobody writes them but with it.</summary>
    /// <param name="via">Their reference to it.</param>
    public void FollowOwner(EntityPolicy owner, FieldDefinition via) => _owner = new Owner(owner, via);

    public RowPolicy For(Actor actor, Operations operation)
    {
        if (_owner is { } owner)
        {
            return operation == Operations.Read ? InHome(owner, owner.Policy.For(actor, Operations.Read)) : RowPolicy.None;
        }

        if (actor.IsSystem)
        {
            return RowPolicy.All;
        }

        var denied = 0UL;
        for (var i = 0; i < _denials.Length; i++)
        {
            if (!Denies(_denials[i], actor, operation))
            {
                continue;
            }

            if (_denials[i].Query is null)
            {
                return RowPolicy.None;
            }

            denied |= 1UL << i;
        }

        var (all, granted) = Granted(actor, operation);
        var shared = !all && MayBeShared(actor, operation) ? operation : Operations.None;
        return all && denied == 0 ? RowPolicy.All
            : !all && granted == 0 && shared == Operations.None ? RowPolicy.None
            : new RowPolicy(true, _combined.GetOrAdd(new Combination(all, granted, shared, denied), Combine));
    }

    /// <summary>Whether the actor may do this to some record at all.</summary>
    public bool MaySome(Actor actor, Operations operation) => For(actor, operation).Any;

    /// <summary>Whether the actor may do this to this record, which was read with all its rules look at.</summary>
    public bool Allows(Actor actor, Operations operation, Record record) => _owner is { } owner
        ? operation == Operations.Read && owner.Via.Navigate?.Invoke(record) is { } home && owner.Policy.Allows(actor, Operations.Read, home)
        : !IsDenied(actor, operation, record)
        && (IsUnbound(actor)
            || (_isOpen && HasAnyRole(actor))
            || _grants.Any(g => g.IsFor(operation) && g.IsTo(actor) && g.Holds(record))
            || (MayBeShared(actor, operation) && record.Reached.HasFlag(operation)));

    /// <summary>Whether a denial takes this away, whoever else allows it.</summary>
    public bool IsDenied(Actor actor, Operations operation, Record record) => DenialOf(actor, operation, record) is not null;

    /// <summary>The denial that takes this away; null when none does.</summary>
    public AccessRule? DenialOf(Actor actor, Operations operation, Record record) =>
        actor.IsSystem ? null : _denials.FirstOrDefault(d => Denies(d, actor, operation) && d.Holds(record));

    /// <summary>What the actor may share this record for; none where they may not share it. Nobody gives on what they may not do.</summary>
    public Operations Shareable(Actor actor, Record record)
    {
        var may = _entity.Shares
            .Where(s => (s.Roles.Count == 0 || HasRole(actor, s.Roles)) && (s.When is null || s.When.Holds(record)))
            .Aggregate(Operations.None, (sum, rule) => sum | rule.Operations);
        return !actor.IsMember || may == Operations.None ? Operations.None
            : Allows(actor, Operations.Update, record) ? may
            : may & Operations.Read;
    }

    /// <summary>Whether the actor has one of these roles of the entity's app.</summary>
    public bool HasRole(Actor actor, IReadOnlyList<string> roles) =>
        IsUnbound(actor) || roles.Any(r => actor.Roles.Contains(_rolePrefix + r));

    /// <summary>Whether the denial is to the actor. To an administrator only those are that are to everyone.</summary>
    public static bool Denies(AccessRule denial, Actor actor, Operations operation) =>
        denial.IsFor(operation) && (denial.Role is null || (!IsUnbound(actor) && denial.IsTo(actor)));

    public static bool IsUnbound(Actor actor) => actor.IsSystem || (actor.IsAdministrator && actor.IsSignedIn);

    public bool HasAnyRole(Actor actor) =>
        actor.IsMember
        && (!_appHasRoles || actor.Roles.Any(r => r.StartsWith(_rolePrefix, StringComparison.Ordinal)));

    private bool MayBeShared(Actor actor, Operations operation) => actor.IsSignedIn && (_shared & operation) != 0;

    private (bool All, ulong Matching) Granted(Actor actor, Operations operation)
    {
        if (IsUnbound(actor) || (_isOpen && HasAnyRole(actor)))
        {
            return (true, 0);
        }

        var matching = 0UL;
        for (var i = 0; i < _grants.Length; i++)
        {
            if (!_grants[i].IsFor(operation) || !_grants[i].IsTo(actor))
            {
                continue;
            }

            if (_grants[i].Query is null)
            {
                return (true, 0);
            }

            matching |= 1UL << i;
        }

        return (false, matching);
    }

    private LambdaExpression Through(Owner owner, LambdaExpression condition)
    {
        var line = Expression.Parameter(_entity.Type, "line");
        return Expression.Lambda(ParameterReplacement.In(condition, Expression.Property(line, owner.Via.Name)), line);
    }

    private RowPolicy InHome(Owner owner, RowPolicy policy) => policy.When is { } when ? policy with { When = Through(owner, when) } : policy;

    private LambdaExpression Combine(Combination combination)
    {
        var record = Expression.Parameter(_entity.Type, "record");
        var allowed = combination.All ? [] : Those(_grants, combination.Granted, record);
        if (combination.Shared != Operations.None)
        {
            allowed.Add(ShareReach.Of(_entity, record, combination.Shared));
        }

        // A denial that is neither true nor false does not hold, so it must not be turned round with a 'not'.
        var left = Those(_denials, combination.Denied, record)
            .Select(denied => (Expression)Expression.Equal(
                Expression.Condition(denied, Expression.Constant(1), Expression.Constant(0)), Expression.Constant(0)));
        var parts = allowed.Count == 0 ? left : left.Prepend(allowed.Aggregate(Expression.OrElse));
        return Expression.Lambda(parts.Aggregate(Expression.AndAlso), record);
    }

    private sealed record Owner(EntityPolicy Policy, FieldDefinition Via);

    private static List<Expression> Those(AccessRule[] rules, ulong which, ParameterExpression record) =>
    [
        .. rules.Where((_, i) => (which & (1UL << i)) != 0)
            .Select(r => r.Query)
            .OfType<LambdaExpression>()
            .Select(q => ParameterReplacement.In(q, record)),
    ];

    /// <param name="All">Whether every record is allowed as far as no denial takes it away.</param>
    /// <param name="Granted">Bits of the grants with a condition.</param>
    /// <param name="Shared">What records are shared for that are meant; none where sharing adds nothing.</param>
    /// <param name="Denied">Bits of the denials.</param>
    private readonly record struct Combination(bool All, ulong Granted, Operations Shared, ulong Denied);
}
