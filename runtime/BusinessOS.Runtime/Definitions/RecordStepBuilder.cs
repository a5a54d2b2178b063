using System.Linq.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What generated code says about a transition or an action beside its name and who may take it.</summary>
public sealed class RecordStepBuilder<TRecord, TStep>
    where TRecord : Record, new()
    where TStep : RecordStep
{
    private readonly TStep _step;
    private readonly List<StepValue> _values = [];
    private readonly Dictionary<string, Computed> _confirms = new(StringComparer.OrdinalIgnoreCase);
    private string[] _needs = [];
    private Computed? _confirm;

    internal RecordStepBuilder(TStep step) => _step = step;

    /// <summary>Names of the fields that must have a value for it.</summary>
    public RecordStepBuilder<TRecord, TStep> Needs(params string[] fields)
    {
        _needs = fields;
        return this;
    }

    public RecordStepBuilder<TRecord, TStep> Set<TValue>(string field, Func<TRecord, Expression<Func<TValue>>> value)
    {
        _values.Add(new StepValue(field, Computed.Of<TRecord, TRecord, TValue>(value)));
        return this;
    }

    public RecordStepBuilder<TRecord, TStep> Confirm(Func<TRecord, Expression<Func<string?>>> question)
    {
        _confirm = Computed.Of<TRecord, TRecord, string?>(question);
        return this;
    }

    public RecordStepBuilder<TRecord, TStep> ConfirmIn(string language, Func<TRecord, Expression<Func<string?>>> question)
    {
        _confirms[language] = Computed.Of<TRecord, TRecord, string?>(question);
        return this;
    }

    internal TStep Build(IReadOnlyList<FieldDefinition> fields) => _step with
    {
        Needs = [.. _needs.Select(name => fields.First(f => f.Name == name))],
        Set = _values,
        Confirm = _confirm,
        Confirms = _confirms,
    };
}
