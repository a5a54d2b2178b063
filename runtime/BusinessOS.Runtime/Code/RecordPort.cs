using System.Linq.Expressions;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Changes;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Code;

/// <summary>What the owner's code asks of the gate, with classes for names and records for values.</summary>
internal sealed class RecordPort(AppCatalog catalog, RecordSets sets, RecordReader reader, RecordWriter writer, TimeProvider time)
{
    public TimeProvider Time => time;

    public async Task<Record?> FindAsync(Type type, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var set = SetOf(type);
        return (await reader.RecordsAsync(set, set.IdIs(id), 1, actor, cancellationToken)).SingleOrDefault();
    }

    public Task<IReadOnlyList<Record>> ListAsync(Type type, LambdaExpression? where, int take, Actor actor, CancellationToken cancellationToken) =>
        reader.RecordsAsync(SetOf(type), In(where), take, actor, cancellationToken);

    public Task<int> CountAsync(Type type, LambdaExpression? where, Actor actor, CancellationToken cancellationToken) =>
        reader.CountAsync(SetOf(type), In(where), actor, cancellationToken);

    public async Task<Guid> CreateAsync(Type type, FieldValues values, CurrentActor current, CancellationToken cancellationToken)
    {
        var set = SetOf(type);
        return Accept(await writer.CreateAsync(set, values, current, cancellationToken), set)?.Id ?? Guid.Empty;
    }

    /// <param name="version">Of the record as it was read; null when there was none.</param>
    public async Task<Guid> UpdateAsync(Type type, Guid id, int? version, FieldValues values, CurrentActor current, CancellationToken cancellationToken)
    {
        var set = SetOf(type);
        Accept(version is null ? new ChangeResult.NotFound() : await writer.UpdateAsync(set, id, version, values, current, cancellationToken), set);
        return id;
    }

    /// <summary>What code gives a new record beyond its defaults.</summary>
    public FieldValues ValuesOf(Type type, Action<Record> fill) => ValuesOf(type, ChangeReader.Begin(catalog.Of(type)), fill);

    /// <summary>The fields code sets, told by what is different afterwards.</summary>
    public FieldValues ValuesOf(Type type, Record record, Action<Record> fill)
    {
        var memory = new RecordMemory(SetOf(type), record);
        fill(record);
        var values = new FieldValues();
        foreach (var (field, value) in memory.Differences())
        {
            values[field.Name] = value;
        }

        return values;
    }

    public async Task<Guid> DeleteAsync(Type type, Guid id, CurrentActor current, CancellationToken cancellationToken)
    {
        Accept(await writer.DeleteAsync(SetOf(type), id, version: null, current, cancellationToken), SetOf(type));
        return id;
    }

    public async Task<Guid> TransitionAsync(Type type, Guid id, string transition, CurrentActor current, CancellationToken cancellationToken)
    {
        Accept(await writer.TransitionAsync(SetOf(type), id, transition, version: null, [], current, cancellationToken), SetOf(type));
        return id;
    }

    public async Task<Guid> ActAsync(Type type, Guid id, string action, CurrentActor current, CancellationToken cancellationToken)
    {
        Accept(await writer.ActAsync(SetOf(type), id, action, version: null, [], current, cancellationToken), SetOf(type));
        return id;
    }

    private RecordSet SetOf(Type type) => sets[catalog.Of(type)];

    private LambdaExpression? In(LambdaExpression? where) => where is null ? null : sets.Inlining.In(where);

    private static RecordView? Accept(ChangeResult result, RecordSet set) => result switch
    {
        ChangeResult.Saved saved => saved.View,
        ChangeResult.Deleted => null,
        _ => throw Refused(result, set),
    };

    private static ChangeRefusedException Refused(ChangeResult result, RecordSet set)
    {
        WriteUnit.Current?.Doom();
        var label = set.Entity.Label;
        return new ChangeRefusedException(result, result switch
        {
            ChangeResult.Invalid invalid => $"{label} could not be saved. {string.Join(" ", invalid.Problems.Select(p => Text(set, p)))}",
            ChangeResult.Forbidden forbidden => forbidden.Reason,
            ChangeResult.Conflict conflict => conflict.Reason,
            ChangeResult.Broken broken => broken.Reason,
            _ => Say($"{label}: there is no such record, or you may not see it."),
        });
    }

    private static string Text(RecordSet set, Problem problem) =>
        problem.Field is { } name && set.Entity.Field(name) is { } field ? $"{field.Label}: {problem.Message}" : problem.Message;
}
