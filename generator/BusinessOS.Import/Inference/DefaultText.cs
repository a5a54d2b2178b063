namespace BusinessOS.Import.Inference;

/// <summary>A column's default as specs write it.</summary>
internal static class DefaultText
{
    public static string? Of(FieldSpec field, SourceColumn column, TypeDecision decision)
    {
        if (column.DefaultsToNow)
        {
            return field.Type switch { FieldTypes.Date => "Today", FieldTypes.DateTime => "Now", _ => null };
        }

        if (column.Default is not { Length: > 0 } written || field.Unique || decision.Read(written) is not { } value)
        {
            return null;
        }

        return field.Type switch
        {
            FieldTypes.Choice or FieldTypes.Boolean => value,
            FieldTypes.Integer when IsWithin(field, value) => value,
            FieldTypes.Decimal or FieldTypes.Money or FieldTypes.Percent when IsWithin(field, value) => value.Contains('.', StringComparison.Ordinal) ? value + "m" : value,
            FieldTypes.Text when value.Length <= (field.MaxLength ?? 100) && value.All(c => c is >= ' ' and not ('"' or '\\')) => $"\"{value}\"",
            _ => null,
        };
    }

    private static bool IsWithin(FieldSpec field, string value) =>
        decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && !(decimal.TryParse(field.Min, System.Globalization.CultureInfo.InvariantCulture, out var min) && number < min)
        && !(decimal.TryParse(field.Max, System.Globalization.CultureInfo.InvariantCulture, out var max) && number > max);
}
