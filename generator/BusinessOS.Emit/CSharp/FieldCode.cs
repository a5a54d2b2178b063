using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.CSharp;

/// <summary>A field's type in C#.</summary>
internal static class FieldCode
{
    /// <summary>The type of the property that holds the field; for a reference, of its id. A masked value is nothing to those who do not see it.</summary>
    public static string TypeOf(Field field, TypeNames names, string? @enum)
    {
        var isValue = field.Required && field.MaskWhen is null && !field.IsComputed && !IsText(field.Type) && !IsId(field.Type) && field.Type is not (FieldType.Address or FieldType.Location or FieldType.Encrypted or FieldType.Signature);
        return field.Type == FieldType.Boolean || isValue || IsSeveral(field.Type) ? PlainTypeOf(field, names, @enum) : OptionalTypeOf(field, names, @enum);
    }

    /// <summary>The type that also takes nothing: what a formula yields, or what a workflow's step sets. A boolean is never nothing.</summary>
    public static string OptionalTypeOf(Field field, TypeNames names, string? @enum) =>
        field.Type == FieldType.Boolean ? "bool" : PlainTypeOf(field, names, @enum) + "?";

    public static string KindOf(FieldType type, TypeNames names) => $"{names.FieldKind}.{type}";

    public static bool IsText(FieldType type) => type is FieldType.Text or FieldType.LongText or FieldType.Markdown or FieldType.RichText
        or FieldType.Email or FieldType.Phone or FieldType.Url or FieldType.Colour or FieldType.Json or FieldType.Team or FieldType.AutoNumber;

    /// <summary>Whether the field holds a list, which is never null.</summary>
    public static bool IsSeveral(FieldType type) => type is FieldType.MultiChoice or FieldType.Tags;

    /// <summary>Whether the field holds the id of something stored elsewhere.</summary>
    private static bool IsId(FieldType type) => type is FieldType.Reference or FieldType.User or FieldType.File or FieldType.Image;

    private static string PlainTypeOf(Field field, TypeNames names, string? @enum) => field.Type switch
    {
        FieldType.Integer => "long",
        FieldType.Decimal or FieldType.Money or FieldType.Percent => "decimal",
        FieldType.Boolean => "bool",
        FieldType.Date => names.DateOnly,
        FieldType.DateTime => names.DateTimeOffset,
        FieldType.Time => names.TimeOnly,
        FieldType.Duration => names.TimeSpan,
        FieldType.Signature => TypeNames.Signature,
        FieldType.Encrypted => TypeNames.EncryptedText,
        FieldType.Address => TypeNames.PostalAddress,
        FieldType.Location => TypeNames.GeoPoint,
        FieldType.Choice => @enum ?? throw new InvalidOperationException($"The choice {field.Name} has no type."),
        FieldType.MultiChoice => $"{names.List}<{@enum ?? throw new InvalidOperationException($"The choices {field.Name} have no type.")}>",
        FieldType.Tags => $"{names.List}<string>",
        FieldType.Reference or FieldType.User or FieldType.File or FieldType.Image => names.Guid,
        _ => "string",
    };
}
