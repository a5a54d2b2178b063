using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records.Policies;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records;

/// <summary>The part of a record set that needs the class to be known.</summary>
internal sealed class RecordSet<TRecord>(EntityDefinition entity, bool appHasRoles, FormulaInlining inlining)
    : RecordSet(entity, appHasRoles, inlining)
    where TRecord : Record
{
    private readonly ConcurrentDictionary<(Type Key, string Name), MethodInfo> _orders = new();

    public override IQueryable<Record> Query(TenantDbContext context, RowPolicy policy, LambdaExpression? where)
    {
        IQueryable<TRecord> records = context.Set<TRecord>().AsNoTracking();
        if (!policy.Any)
        {
            records = records.Where(_ => false);
        }

        if (policy.When is not null)
        {
            records = records.Where((Expression<Func<TRecord, bool>>)policy.When);
        }

        return where is null ? records : records.Where((Expression<Func<TRecord, bool>>)where);
    }

    public override IQueryable<Record> Where(IQueryable<Record> records, LambdaExpression where) =>
        ((IQueryable<TRecord>)records).Where((Expression<Func<TRecord, bool>>)where);

    public override IQueryable<Record> Order(IQueryable<Record> records, LambdaExpression key, bool descending, bool first)
    {
        var name = (first, descending) switch
        {
            (true, false) => nameof(Queryable.OrderBy),
            (true, true) => nameof(Queryable.OrderByDescending),
            (false, false) => nameof(Queryable.ThenBy),
            (false, true) => nameof(Queryable.ThenByDescending),
        };
        var method = _orders.GetOrAdd((key.ReturnType, name), static wanted =>
            typeof(Queryable).GetMethods()
                .First(m => m.Name == wanted.Name && m.GetParameters().Length == 2)
                .MakeGenericMethod(typeof(TRecord), wanted.Key));
        return records.Provider.CreateQuery<TRecord>(Expression.Call(method, records.Expression, Expression.Quote(key)));
    }

    public override IQueryable<Record> Part(IQueryable<Record> records, int skip, int take)
    {
        var typed = (IQueryable<TRecord>)records;
        return (skip > 0 ? typed.Skip(skip) : typed).Take(take);
    }

    public override IQueryable<Record> Include(IQueryable<Record> records, string path) =>
        ((IQueryable<TRecord>)records).Include(path);

    public override async Task<IReadOnlyList<Record>> ReadAsync(
        IQueryable<Record> records, IReadOnlyList<Filling> fillings, CancellationToken cancellationToken)
    {
        var typed = (IQueryable<TRecord>)records;
        foreach (var path in Includes)
        {
            typed = typed.Include(path);
        }

        if (ReadsSeveral)
        {
            typed = typed.AsSplitQuery();
        }

        if (fillings.Count == 0)
        {
            return await typed.ToListAsync(cancellationToken);
        }

        var rows = await typed.Select(Row(fillings)).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            for (var i = 0; i < fillings.Count; i++)
            {
                fillings[i].Fill(row.Record, row.Values[i]);
            }
        }

        return [.. rows.Select(r => r.Record)];
    }

    /// <summary>From a record to itself and the values of rollups.</summary>
    private static Expression<Func<TRecord, FilledRow>> Row(IReadOnlyList<Filling> fillings)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        var values = fillings.Select(f => Expression.Convert(ParameterReplacement.In(f.Value, record), typeof(object)));
        return Expression.Lambda<Func<TRecord, FilledRow>>(
            Expression.MemberInit(
                Expression.New(typeof(FilledRow)),
                Expression.Bind(FilledRow.RecordProperty, record),
                Expression.Bind(FilledRow.ValuesProperty, Expression.NewArrayInit(typeof(object), values))),
            record);
    }

    public override async Task<int> CountAsync(IQueryable<Record> records, int limit, CancellationToken cancellationToken)
    {
        var typed = (IQueryable<TRecord>)records;
        return limit switch
        {
            1 => await typed.AnyAsync(cancellationToken) ? 1 : 0,
            int.MaxValue => await typed.CountAsync(cancellationToken),
            _ => await typed.OrderBy(r => r.Id).Take(limit).CountAsync(cancellationToken),
        };
    }

    public override LambdaExpression IdIs(Guid id)
    {
        Expression<Func<TRecord, bool>> condition = r => r.Id == id;
        return condition;
    }

    public override LambdaExpression IdIsNot(Guid id)
    {
        Expression<Func<TRecord, bool>> condition = r => r.Id != id;
        return condition;
    }

    public override LambdaExpression IdAmong(IReadOnlyCollection<Guid> ids)
    {
        Expression<Func<TRecord, bool>> condition = r => ids.Contains(r.Id);
        return condition;
    }

    public override string Translate(TenantDbContext context, IEnumerable<LambdaExpression> lambdas)
    {
        var query = Query(context, RowPolicy.All, null);
        var ordered = false;
        foreach (var lambda in lambdas.OrderBy(l => l.ReturnType != typeof(bool)))
        {
            if (lambda.ReturnType == typeof(bool))
            {
                query = Where(query, lambda);
                continue;
            }

            // A value is proved where it is used: in an order or a comparison, not in the answer, which may run in memory.
            query = Order(query, lambda, descending: false, first: !ordered);
            ordered = true;
        }

        return query.Select(r => r.Id).ToQueryString(); // making the records of an answer is no part of what is proved
    }

    /// <summary>A record as it is read with its rollups.</summary>
    private sealed class FilledRow
    {
        public static readonly PropertyInfo RecordProperty = typeof(FilledRow).GetProperty(nameof(Record)) ?? throw new InvalidOperationException();

        public static readonly PropertyInfo ValuesProperty = typeof(FilledRow).GetProperty(nameof(Values)) ?? throw new InvalidOperationException();

        public TRecord Record { get; set; } = null!;

        public object?[] Values { get; set; } = [];
    }
}
