using System.Linq.Expressions;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Records.Querying;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Tells before the database does that another record has these values, and says it in words when the database was first.</summary>
internal sealed class UniqueCheck(DatabaseDialect dialect)
{
    private const string Exchanged = "Lines would exchange this with each other, which cannot be done at once: give one of them another value first.";

    /// <param name="among">The lines the change is one of: what becomes of the others in the same change counts too.</param>
    public async Task CheckAsync(TenantDbContext context, Change change, LinesChange? among, CancellationToken cancellationToken)
    {
        var set = change.Set;
        foreach (var field in set.Entity.Fields.Where(f => f is { Unique: true, Formula: null } && !change.HasProblem(f) && IsTouched(change, f)))
        {
            if (field.Get(change.Record) is not null && await IsTakenAsync(context, change, among, [field], null, cancellationToken))
            {
                change.Refuse(field, ProblemOf(set.Entity, field));
            }
            else if (IsExchange(change, among, [field]))
            {
                change.Refuse(field, Exchanged);
            }
        }

        foreach (var rule in set.Entity.Unique.Where(rule => Concerns(change, rule)))
        {
            if (await IsTakenAsync(context, change, among, rule.Fields, rule.When, cancellationToken))
            {
                change.Problems.AddRange(ProblemsOf(rule));
            }
            else if (IsExchange(change, among, rule.Fields))
            {
                change.Problems.AddRange(rule.Fields.Select(f => new Problem(f.Name, Say(Exchanged))));
            }
        }
    }

    /// <summary>The rule or field whose index refused a change, as problems at its fields; null when it is none of the entity's.</summary>
    public static (FieldDefinition? Field, IReadOnlyList<Problem> Problems)? Explain(RecordSet set, Record record, string constraint, IModel model)
    {
        var broken = (model.FindEntityType(set.Entity.Type)?.GetIndexes() ?? [])
            .Where(i => i.IsUnique && (i.GetDatabaseName() == constraint || string.Join(", ", i.Properties.Select(p => $"{set.Entity.Table}.{p.GetColumnName()}")) == constraint))
            .ToArray();
        var rules = broken.Select(i => RecordIndexes.RuleOf(i, set.Entity)).OfType<UniqueDefinition>().ToArray();
        if ((rules.FirstOrDefault(r => r.When?.Holds(record) is not false) ?? rules.FirstOrDefault()) is { } rule)
        {
            return (null, ProblemsOf(rule));
        }

        return broken is [{ Properties: [var only] }, ..] && set.Entity.Fields.FirstOrDefault(f => f.Property == only.Name) is { } field
            ? (field, [new Problem(field.Name, ProblemOf(set.Entity, field))])
            : null;
    }

    private static string ProblemOf(EntityDefinition entity, FieldDefinition field) =>
        Say($"Another {Inside(entity.Label)} has this {Inside(field.Label)} already.");

    private static Problem[] ProblemsOf(UniqueDefinition rule) => [.. rule.Fields.Select(f => new Problem(f.Name, rule.Message))];

    private static bool IsTouched(Change change, FieldDefinition field) => change.IsNew || change.Before.ContainsKey(field);

    /// <summary>A rule with a condition is asked on every change: any field may have brought the record under it.</summary>
    private static bool Concerns(Change change, UniqueDefinition rule) =>
        (rule.When is not null || rule.Fields.Any(f => IsTouched(change, f)))
        && rule.Fields.All(f => !change.HasProblem(f) && f.Get(change.Record) is not (null or ""))
        && rule.When?.Holds(change.Record) is not false;

    private async Task<bool> IsTakenAsync(
        TenantDbContext context,
        Change change,
        LinesChange? among,
        IReadOnlyList<FieldDefinition> fields,
        Condition? when,
        CancellationToken cancellationToken)
    {
        if (among?.Lines.Any(l => l.Change != change && when?.Holds(l.Change.Record) is not false && HasSame(l.Change.Record, change.Record, fields)) is true)
        {
            return true;
        }

        var set = change.Set;
        var record = Expression.Parameter(set.Entity.Type, "record");
        var same = fields.Select(f => set.QueryOf(f).Compare(record, FilterOperator.Equal, [f.Get(change.Record)], dialect));
        if (when is not null)
        {
            same = same.Append(ParameterReplacement.In(when.Expression, record));
        }

        var others = set.Where(
            set.Query(context, RowPolicy.All, Expression.Lambda(same.Aggregate(Expression.AndAlso), record)), set.IdIsNot(change.Record.Id));
        if (among is not null)
        {
            var known = set.IdAmong([.. among.Gone.Concat(among.Lines.Select(l => l.Change.Record)).Select(r => r.Id)]);
            others = set.Where(others, Expression.Lambda(Expression.Not(known.Body), known.Parameters));
        }

        return await set.CountAsync(others, 1, cancellationToken) > 0;
    }

    private static bool HasSame(Record one, Record other, IReadOnlyList<FieldDefinition> fields) => fields.All(f => Equals(f.Get(one), f.Get(other)));

    /// <summary>Whether stored lines take each other's values in a circle: the database keeps the rule at every step of a change.</summary>
    private static bool IsExchange(Change change, LinesChange? among, IReadOnlyList<FieldDefinition> fields)
    {
        var stored = among?.Lines.Select(l => l.Change).Where(c => !c.IsNew && fields.Any(c.Before.ContainsKey)).ToList() ?? [];
        var next = change;
        for (var step = 0; step < stored.Count; step++)
        {
            if (fields.Any(f => f.Get(next.Record) is null or ""))
            {
                return false; // nothing is never taken
            }

            if (stored.Find(c => c != next && fields.All(f => Equals(ValueBefore(c, f), f.Get(next.Record)))) is not { } had)
            {
                return false;
            }

            if (had == change)
            {
                return true;
            }

            next = had;
        }

        return false;
    }

    private static object? ValueBefore(Change change, FieldDefinition field) =>
        change.Before.TryGetValue(field, out var before) ? before : field.Get(change.Record);
}
