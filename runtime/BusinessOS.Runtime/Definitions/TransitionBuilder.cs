using System.Linq.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What generated code says about a step between states beside where it leads.</summary>
public sealed class TransitionBuilder<TRecord>
    where TRecord : Record, new()
{
    private readonly TransitionDefinition _step;
    private readonly List<StepValue> _values = [];
    private readonly Dictionary<string, Computed> _confirms = new(StringComparer.OrdinalIgnoreCase);
    private string[] _needs = [];
    private Computed? _confirm;

    internal TransitionBuilder(TransitionDefinition step) => _step = step;

    /// <summary>Names of the fields that must have a value for it.</summary>
    public TransitionBuilder<TRecord> Needs(params string[] fields)
    {
        _needs = fields;
        return this;
    }

    public TransitionBuilder<TRecord> Set<TValue>(string field, Func<TRecord, Expression<Func<TValue>>> value)
    {
        _values.Add(new StepValue(field, Computed.Of<TRecord, TRecord, TValue>(value)));
        return this;
    }

    public TransitionBuilder<TRecord> Confirm(Func<TRecord, Expression<Func<string?>>> question)
    {
        _confirm = Computed.Of<TRecord, TRecord, string?>(question);
        return this;
    }

    public TransitionBuilder<TRecord> ConfirmIn(string language, Func<TRecord, Expression<Func<string?>>> question)
    {
        _confirms[language] = Computed.Of<TRecord, TRecord, string?>(question);
        return this;
    }

    internal TransitionDefinition Build(IReadOnlyList<FieldDefinition> fields) => _step with
    {
        Needs = [.. _needs.Select(name => fields.First(f => f.Name == name))],
        Set = _values,
        Confirm = _confirm,
        Confirms = _confirms,
    };
}
