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
    public async Task CheckAsync(TenantDbContext context, Change change, CancellationToken cancellationToken)
    {
        var set = change.Set;
        foreach (var field in set.Entity.Fields.Where(f => f is { Unique: true, Formula: null } && !change.HasProblem(f) && IsTouched(change, f)))
        {
            if (field.Get(change.Record) is not null && await IsTakenAsync(context, change, [field], null, cancellationToken))
            {
                change.Refuse(field, ProblemOf(set.Entity, field));
            }
        }

        foreach (var rule in set.Entity.Unique.Where(rule => Concerns(change, rule)))
        {
            if (await IsTakenAsync(context, change, rule.Fields, rule.When, cancellationToken))
            {
                change.Problems.AddRange(ProblemsOf(rule));
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
        $"Another {entity.Label.ToLowerInvariant()} has this {field.Label.ToLowerInvariant()} already.";

    private static Problem[] ProblemsOf(UniqueDefinition rule) => [.. rule.Fields.Select(f => new Problem(f.Name, rule.Message))];

    private static bool IsTouched(Change change, FieldDefinition field) => change.IsNew || change.Before.ContainsKey(field);

    /// <summary>A rule with a condition is asked on every change: any field may have brought the record under it.</summary>
    private static bool Concerns(Change change, UniqueDefinition rule) =>
        (rule.When is not null || rule.Fields.Any(f => IsTouched(change, f)))
        && rule.Fields.All(f => !change.HasProblem(f) && f.Get(change.Record) is not (null or ""))
        && rule.When?.Holds(change.Record) is not false;

    private async Task<bool> IsTakenAsync(
        TenantDbContext context, Change change, IReadOnlyList<FieldDefinition> fields, Condition? when, CancellationToken cancellationToken)
    {
        var set = change.Set;
        var record = Expression.Parameter(set.Entity.Type, "record");
        var same = fields.Select(f => set.QueryOf(f).Compare(record, FilterOperator.Equal, [f.Get(change.Record)], dialect));
        if (when is not null)
        {
            same = same.Append(ParameterReplacement.In(when.Expression, record));
        }

        var others = set.Where(
            set.Query(context, RowPolicy.All, Expression.Lambda(same.Aggregate(Expression.AndAlso), record)), set.IdIsNot(change.Record.Id));
        return await set.CountAsync(others, 1, cancellationToken) > 0;
    }
}
