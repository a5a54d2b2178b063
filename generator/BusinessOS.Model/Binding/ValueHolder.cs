using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Binding;

/// <summary>What a default or a workflow's step puts a value into: a field, or <c>Status</c>.</summary>
/// <param name="Field">Null for <c>Status</c>.</param>
/// <param name="Enum">For a choice or <c>Status</c>: its values.</param>
internal sealed record ValueHolder(string FullName, FieldScope? Field, EnumScope? Enum)
{
    public bool IsText => Field?.Kind?.IsText == true;

    public static ValueHolder Of(FieldScope field) =>
        new(field.FullName, field, field.HasChoices ? EnumScope.OfChoice(field) : null);

    /// <summary>The field or state of this name; null when the entity has none.</summary>
    public static ValueHolder? Find(EntityScope entity, string name)
    {
        if (entity.FindField(name) is { } field)
        {
            return Of(field);
        }

        return name == Vocabulary.Status && entity.HasStates
            ? new($"{entity.Name}.{name}", null, EnumScope.OfStates(entity))
            : null;
    }

    /// <summary>Whether it holds any number of its values.</summary>
    public bool IsSeveral => Field?.IsMultiChoice == true;

    public ExprType Type(FormulaTypes formulas) => Enum is not null
        ? new(IsSeveral ? ExprKind.Choices : ExprKind.Choice, Enum.Name, Enum.Entity)
        : Field is not null ? FieldExprType.Of(Field, formulas) : ExprType.Unknown;
}
