namespace BusinessOS.Model.Binding;

/// <summary>What a field type's name means, and which attributes mean something beside it.</summary>
/// <param name="Name">The name as written in specs, one of <see cref="FieldTypes"/>.</param>
/// <param name="Type">What the field holds; null for a formula, whose expression decides.</param>
/// <param name="Attributes">The attributes that fit it, besides those that fit every type.</param>
internal sealed record FieldKind(string Name, FieldType? Type, EquatableArray<string> Attributes)
{
    public bool Fits(string attribute) => Attributes.Contains(attribute);

    public bool IsText => IsLong || Type is FieldType.Text or FieldType.Email or FieldType.Phone or FieldType.Url or FieldType.Colour;

    /// <summary>Text of many lines, which is not looked at in passing.</summary>
    public bool IsLong => Type is FieldType.LongText or FieldType.Markdown or FieldType.RichText or FieldType.Json;

    public bool IsNumber => Type is FieldType.Integer or FieldType.Decimal or FieldType.Money or FieldType.Percent;

    public bool IsDate => Type is FieldType.Date or FieldType.DateTime;
}
