using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Binding;

/// <summary>What a dashboard's cards can calculate with and group by.</summary>
internal static class CardFields
{
    public static IEnumerable<string> Numbers(EntityScope entity, FormulaTypes formulas) =>
        entity.Fields.Where(field => FieldExprType.Of(field, formulas).IsExactNumber).Select(field => field.Name);

    public static IEnumerable<string> Groups(EntityScope entity, FormulaTypes formulas) =>
    [
        .. entity.HasStates ? [Vocabulary.Status] : Array.Empty<string>(),
        .. entity.Fields
            .Where(field => FieldExprType.Of(field, formulas) is { IsDate: true } or { Kind: ExprKind.Choice or ExprKind.Record or ExprKind.Colleague or ExprKind.Team or ExprKind.Boolean })
            .Select(field => field.Name),
        "CreatedAt",
        "ChangedAt",
    ];
}
