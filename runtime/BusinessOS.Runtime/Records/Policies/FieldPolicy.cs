using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Policies;

/// <summary>Who may read and write one guarded field, and who sees only that it has a value.</summary>
internal sealed class FieldPolicy(FieldDefinition field, Condition? readWhen, FormulaInlining inlining)
{
    public FieldDefinition Field { get; } = field;

    /// <summary>The reading rule as a query; null: whoever reads the record.</summary>
    public LambdaExpression? ReadQuery { get; } = readWhen is null ? null : inlining.In(readWhen.Expression);

    public LambdaExpression? WriteQuery { get; } = field.WriteWhen is null ? null : inlining.In(field.WriteWhen.Expression);

    public LambdaExpression? MaskQuery { get; } = field.MaskWhen is null ? null : inlining.In(field.MaskWhen.Expression);

    /// <summary>The rules the field has.</summary>
    public IEnumerable<LambdaExpression> Queries => new[] { ReadQuery, WriteQuery, MaskQuery }.OfType<LambdaExpression>();

    public bool MayRead(Actor actor, Record record) =>
        readWhen is null || SeesEverything(actor) || readWhen.Holds(record);

    /// <summary>Administrators are bound too: such a rule often locks a record rather than keeps people out.</summary>
    public bool MayWrite(Actor actor, Record record) =>
        actor.IsSystem || Field.WriteWhen is null || Field.WriteWhen.Holds(record);

    public bool IsMasked(Actor actor, Record record) =>
        Field.MaskWhen is not null && !SeesEverything(actor) && Field.MaskWhen.Holds(record);

    public static bool SeesEverything(Actor actor) => actor.IsSystem || (actor.IsAdministrator && actor.IsSignedIn);
}
