using System.Linq.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What generated code says about a transition or an action beside its name and who may take it.</summary>
public sealed class RecordStepBuilder<TRecord, TStep>
    where TRecord : Record, new()
    where TStep : RecordStep
{
    private readonly TStep _step;
    private readonly string? _currency;
    private readonly List<StepValue> _values = [];
    private readonly Dictionary<string, Computed> _confirms = new(StringComparer.OrdinalIgnoreCase);
    private string[] _needs = [];
    private Computed? _confirm;

    /// <param name="currency">Of amounts in its question that are in no currency of their own.</param>
    internal RecordStepBuilder(TStep step, string? currency) => (_step, _currency) = (step, currency);

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
        _confirm = Computed.Text<TRecord, TRecord>(question, _currency);
        return this;
    }

    public RecordStepBuilder<TRecord, TStep> ConfirmIn(string language, Func<TRecord, Expression<Func<string?>>> question)
    {
        _confirms[language] = Computed.Text<TRecord, TRecord>(question, _currency);
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
