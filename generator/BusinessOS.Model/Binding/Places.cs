using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Binding;

/// <summary>What a map can place records by.</summary>
internal static class Places
{
    /// <summary>The entity's locations, and those it looks up.</summary>
    public static IReadOnlyList<string> Possible(EntityScope entity, FormulaTypes formulas) =>
        [.. entity.Fields.Where(field => FieldExprType.Of(field, formulas).Kind == ExprKind.Location).Select(field => field.Name)];

    /// <summary>The only one there is.</summary>
    public static string? DefaultFor(EntityScope entity, FormulaTypes formulas) => Possible(entity, formulas) is [var only] ? only : null;
}
