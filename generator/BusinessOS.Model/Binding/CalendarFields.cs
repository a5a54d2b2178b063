using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Binding;

/// <summary>What a calendar can place records by.</summary>
internal static class CalendarFields
{
    /// <summary>The entity's dates and points in time.</summary>
    public static IReadOnlyList<string> Starts(EntityScope entity, FormulaTypes formulas) =>
        [.. entity.Fields.Where(field => FieldExprType.Of(field, formulas).IsDate).Select(field => field.Name)];

    /// <summary>The only one there is.</summary>
    public static string? DefaultFor(EntityScope entity, FormulaTypes formulas) => Starts(entity, formulas) is [var only] ? only : null;

    /// <summary>What can group the rows of a timeline.</summary>
    public static IReadOnlyList<string> Groups(EntityScope entity) =>
        [.. BoardColumns.Possible(entity), .. entity.Fields.Where(field => field.IsReference || field.IsUser).Select(field => field.Name)];

    /// <summary>Those of the start's own type, and durations.</summary>
    public static IReadOnlyList<string> Ends(EntityScope entity, string start, FormulaTypes formulas)
    {
        var kind = entity.FindField(start) is { } field ? FieldExprType.Of(field, formulas).Kind : ExprKind.Unknown;
        return
        [
            .. entity.Fields
                .Where(other => other.Name != start && FieldExprType.Of(other, formulas).Kind is var end && (end == kind || (end == ExprKind.Duration && kind == ExprKind.DateTime)))
                .Select(other => other.Name),
        ];
    }
}
