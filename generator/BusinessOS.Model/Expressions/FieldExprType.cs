using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>Between what fields hold and what expressions yield.</summary>
internal static class FieldExprType
{
    /// <summary>What reading a field of this type yields, formulas, choices and references apart.</summary>
    public static ExprType Of(FieldType type) => type switch
    {
        FieldType.Text or FieldType.LongText or FieldType.Markdown or FieldType.RichText or FieldType.Email or FieldType.Phone or FieldType.Url
            or FieldType.Colour or FieldType.Json or FieldType.AutoNumber => ExprKind.Text,
        FieldType.Integer => ExprKind.Integer,
        FieldType.Decimal => ExprKind.Decimal,
        FieldType.Money => ExprKind.Money,
        FieldType.Percent => ExprKind.Percent,
        FieldType.Boolean => ExprKind.Boolean,
        FieldType.Date => ExprKind.Date,
        FieldType.DateTime => ExprKind.DateTime,
        FieldType.Time => ExprKind.Time,
        FieldType.Duration => ExprKind.Duration,
        FieldType.Encrypted => ExprKind.Encrypted,
        FieldType.Signature => ExprKind.Signature,
        FieldType.Address => ExprKind.Address,
        FieldType.Location => ExprKind.Location,
        FieldType.User => ExprKind.Colleague,
        FieldType.Team => ExprKind.Team,
        FieldType.Tags => ExprKind.Texts,
        _ => ExprType.Unknown,
    };

    /// <summary>What reading the field yields.</summary>
    public static ExprType Of(FieldScope field, FormulaTypes formulas) => field switch
    {
        { IsComputed: true } => formulas.ResultOf(field),
        { IsChoice: true } => new(ExprKind.Choice, field.ChoiceType, field.Entity),
        { IsLines: true } => new(ExprKind.Lines, field.Spec.Target ?? ""),
        { IsMultiChoice: true } => new(ExprKind.Choices, field.ChoiceType, field.Entity),
        { IsReference: true } => field.Target is { } target ? new(ExprKind.Record, Entity: target) : ExprType.Unknown,
        { IsReferences: true } => field.Target is { } target ? new(ExprKind.Records, Entity: target) : ExprType.Unknown,
        { Kind.Type: { } type } => Of(type),
        _ => ExprType.Unknown,
    };

    /// <summary>The field type that holds what a formula yields; null when none does.</summary>
    public static FieldType? ToField(ExprType type) => type.Kind switch
    {
        ExprKind.Boolean => FieldType.Boolean,
        ExprKind.Text => FieldType.Text,
        ExprKind.Integer => FieldType.Integer,
        ExprKind.Decimal => FieldType.Decimal,
        ExprKind.Money => FieldType.Money,
        ExprKind.Percent => FieldType.Percent,
        ExprKind.Date => FieldType.Date,
        ExprKind.DateTime => FieldType.DateTime,
        ExprKind.Time => FieldType.Time,
        _ => null,
    };

    /// <summary>Whether a value of the one type can be put where the other is held. What cannot be seen fits.</summary>
    public static bool Fits(ExprType value, ExprType holder) => (value.Kind, holder.Kind) switch
    {
        (ExprKind.Unknown or ExprKind.Null, _) or (_, ExprKind.Unknown) => true,
        (ExprKind.Integer, ExprKind.Integer) => true,
        (_, ExprKind.Integer) => false,
        (_, ExprKind.Decimal or ExprKind.Money or ExprKind.Percent) => value.IsExactNumber,
        (ExprKind.Identity or ExprKind.Record, ExprKind.Record) => value.Entity is null || value.Entity == holder.Entity,
        (ExprKind.Identity, ExprKind.Colleague) => value.Entity is null,
        (ExprKind.Choice, ExprKind.Choice) or (ExprKind.Choices, ExprKind.Choices) => value == holder,
        _ => value.Kind == holder.Kind,
    };
}
