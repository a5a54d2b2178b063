namespace BusinessOS.Model.Binding;

/// <summary>The table of field types: one row per type, saying which attributes fit it.</summary>
internal static class FieldKinds
{
    private static readonly EquatableArray<FieldKind> Table =
    [
        new(FieldTypes.Text, FieldType.Text, ["required", "unique", "default", "min-length", "max-length", "pattern", "write", "personal", "keep", "mask"]),
        new(FieldTypes.LongText, FieldType.LongText, ["required", "default", "min-length", "max-length", "pattern", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Markdown, FieldType.Markdown, ["required", "default", "min-length", "max-length", "write", "personal", "keep", "mask"]),
        new(FieldTypes.RichText, FieldType.RichText, ["required", "default", "min-length", "max-length", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Integer, FieldType.Integer, ["required", "unique", "default", "min", "max", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Decimal, FieldType.Decimal, ["required", "unique", "default", "min", "max", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Money, FieldType.Money, ["required", "unique", "default", "min", "max", "currency", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Percent, FieldType.Percent, ["required", "unique", "default", "min", "max", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Boolean, FieldType.Boolean, ["required", "default", "write", "personal"]),
        new(FieldTypes.Date, FieldType.Date, ["required", "unique", "default", "min", "max", "write", "personal", "keep", "mask"]),
        new(FieldTypes.DateTime, FieldType.DateTime, ["required", "unique", "default", "min", "max", "zone", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Time, FieldType.Time, ["required", "unique", "default", "min", "max", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Duration, FieldType.Duration, ["required", "default", "min", "max", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Email, FieldType.Email, ["required", "unique", "default", "min-length", "max-length", "pattern", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Phone, FieldType.Phone, ["required", "unique", "default", "min-length", "max-length", "pattern", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Url, FieldType.Url, ["required", "unique", "default", "min-length", "max-length", "pattern", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Colour, FieldType.Colour, ["required", "unique", "default", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Json, FieldType.Json, ["required", "default", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Encrypted, FieldType.Encrypted, ["required", "min-length", "max-length", "pattern", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Address, FieldType.Address, ["required", "default", "write", "personal", "keep", "mask"]),
        new(FieldTypes.Location, FieldType.Location, ["required", "default", "write", "personal", "keep"]),
        new(FieldTypes.Choice, FieldType.Choice, ["required", "unique", "default", "choices", "write", "personal", "keep"]),
        new(FieldTypes.MultiChoice, FieldType.MultiChoice, ["required", "default", "choices", "write", "personal"]),
        new(FieldTypes.Tags, FieldType.Tags, ["required", "write", "personal"]),
        new(FieldTypes.Reference, FieldType.Reference, ["required", "unique", "default", "target", "on-delete", "write", "personal", "keep"]),
        new(FieldTypes.References, FieldType.References, ["required", "target", "on-delete", "write", "personal"]),
        new(FieldTypes.User, FieldType.User, ["required", "unique", "default", "write", "personal", "keep"]),
        new(FieldTypes.Team, FieldType.Team, ["required", "unique", "default", "write", "personal", "keep"]),
        new(FieldTypes.Lines, FieldType.Lines, ["required", "target", "via", "min", "max", "write"]),
        new(FieldTypes.AutoNumber, FieldType.AutoNumber, ["required", "unique", "number", "mask"]),
        new(FieldTypes.File, FieldType.File, ["required", "write", "personal", "keep"]),
        new(FieldTypes.Image, FieldType.Image, ["required", "write", "personal", "keep"]),
        new(FieldTypes.Signature, FieldType.Signature, ["required", "write", "personal", "keep"]),
        new(FieldTypes.Formula, null, ["formula", "as", "currency"]),
        new(FieldTypes.Lookup, null, ["formula"]),
        new(FieldTypes.Rollup, null, ["measure", "of", "via", "where"]),
    ];

    /// <summary>The types a formula may name behind <c>as</c>: those whose value an expression can be.</summary>
    public static EquatableArray<string> FormulaResults { get; } =
    [
        FieldTypes.Text, FieldTypes.LongText, FieldTypes.Integer, FieldTypes.Decimal, FieldTypes.Money, FieldTypes.Percent,
        FieldTypes.Boolean, FieldTypes.Date, FieldTypes.DateTime, FieldTypes.Time, FieldTypes.Email, FieldTypes.Phone, FieldTypes.Url,
    ];

    public static FieldKind? Find(string name) => Table.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The name a type has in specs.</summary>
    public static string NameOf(FieldType type) => Table.First(kind => kind.Type == type).Name;
}
