using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.CSharp;

/// <summary>A field's type in C#.</summary>
internal static class FieldCode
{
    /// <summary>The type of the property that holds the field; for a reference, of its id.</summary>
    public static string TypeOf(Field field, TypeNames names, string? @enum)
    {
        var isValue = field.Required && !field.IsComputed && !IsText(field.Type) && field.Type is not (FieldType.Reference or FieldType.File);
        return field.Type == FieldType.Boolean || isValue ? PlainTypeOf(field, names, @enum) : OptionalTypeOf(field, names, @enum);
    }

    /// <summary>The type that also takes nothing: what a formula yields, or what a workflow's step sets. A boolean is never nothing.</summary>
    public static string OptionalTypeOf(Field field, TypeNames names, string? @enum) =>
        field.Type == FieldType.Boolean ? "bool" : PlainTypeOf(field, names, @enum) + "?";

    public static string KindOf(FieldType type, TypeNames names) => $"{names.FieldKind}.{type}";

    public static bool IsText(FieldType type) => type is FieldType.Text or FieldType.LongText or FieldType.Email
        or FieldType.Phone or FieldType.Url or FieldType.AutoNumber;

    private static string PlainTypeOf(Field field, TypeNames names, string? @enum) => field.Type switch
    {
        FieldType.Integer => "long",
        FieldType.Decimal or FieldType.Money or FieldType.Percent => "decimal",
        FieldType.Boolean => "bool",
        FieldType.Date => names.DateOnly,
        FieldType.DateTime => names.DateTimeOffset,
        FieldType.Choice => @enum ?? throw new InvalidOperationException($"The choice {field.Name} has no type."),
        FieldType.Reference or FieldType.File => names.Guid,
        _ => "string",
    };
}
