namespace BusinessOS.Spec.Patching;

/// <summary>Says what a field holds, in plain words.</summary>
internal static class FieldText
{
    public static string Describe(FieldSpec field)
    {
        var parts = new List<string> { Kind(field) };
        Words.AddIf(parts, Range(field), v => v);
        Words.AddIf(parts, field.Pattern, v => $"matching {v}");
        if (field.Required)
        {
            parts.Add("required");
        }

        Words.AddIf(parts, field.RequiredWhen, v => $"required when {v}");
        Words.AddIf(parts, field.VisibleWhen, v => $"shown when {v}");

        if (field.Unique)
        {
            parts.Add("unique");
        }

        Words.AddIf(parts, field.Default, v => $"default {Choice(field, v)}");
        Words.AddIf(parts, field.ReadWhen, v => RoleWords.Of("seen", v) ?? $"seen when {v}");
        Words.AddIf(parts, field.WriteWhen, v => RoleWords.Of("changed", v) ?? $"changed when {v}");
        Words.AddIf(parts, field.OnDelete, v => v switch
        {
            "cascade" => "deleted with what it refers to",
            DeleteRules.Clear => "emptied when what it refers to is deleted",
            _ => "holding what it refers to",
        });
        Words.AddIf(parts, field.Personal, v => $"personal data ({v})");
        Words.AddIf(parts, field.Keep, v => $"kept for {v}");
        Words.AddIf(parts, field.MaskWhen, v => $"masked when {v}");
        return string.Join(", ", parts);
    }

    private static string Kind(FieldSpec field) => field.Type switch
    {
        FieldTypes.Choice => $"choice {Words.List(field.Choices.Select(c => c.Label ?? c.Name), "or")}",
        FieldTypes.MultiChoice => $"any of {Words.List(field.Choices.Select(c => c.Label ?? c.Name), "and")}",
        FieldTypes.Reference => $"reference to {field.Target}",
        FieldTypes.References => $"any number of {field.Target}",
        FieldTypes.Lines => field.Via is null ? $"lines, each a {field.Target}" : $"lines, each a {field.Target} by its {field.Via}",
        FieldTypes.User => "person of the organization",
        FieldTypes.Team => "team of the organization",
        FieldTypes.Formula => $"calculated as {field.Formula}",
        FieldTypes.Lookup => $"the {field.Formula} of now",
        FieldTypes.Rollup => Rollup(field),
        FieldTypes.AutoNumber => field.NumberPattern is null ? "automatic number" : $"automatic number {field.NumberPattern}",
        FieldTypes.Money => field.Currency is null ? "money" : field.Currency.Length != 3 ? $"money in the currency {field.Currency} says" : $"money in {field.Currency}",
        FieldTypes.Boolean => "yes or no",
        FieldTypes.LongText => "long text",
        FieldTypes.RichText => "formatted text",
        FieldTypes.DateTime => field.Zone switch
        {
            null or FieldZones.User => "date and time",
            FieldZones.Organization => "date and time by the organization's clock",
            var zone => $"date and time in {zone}",
        },
        FieldTypes.Time => "time of day",
        FieldTypes.Json => "JSON",
        FieldTypes.Encrypted => "encrypted text",
        FieldTypes.Address => "postal address",
        FieldTypes.Integer => "whole number",
        FieldTypes.Decimal => "number",
        "" when field.Choices.Count > 0 => $"{Words.List(field.Choices.Select(c => c.Label ?? c.Name), "and")} can be chosen too",
        "" => "as its app has it",
        _ => field.Type,
    };

    private static string Rollup(FieldSpec field)
    {
        var what = field.Measure switch
        {
            RollupMeasures.Count => "number",
            RollupMeasures.Min => "lowest",
            RollupMeasures.Max => "highest",
            _ => field.Measure,
        };
        var through = field.Via is null ? "" : $" through {field.Via}";
        return $"{what} of {field.Of}{through}{(field.Where is null ? "" : $" where {field.Where}")}";
    }

    private static string? Range(FieldSpec field) => (field.MinLength, field.MaxLength, field.Min, field.Max) switch
    {
        ({ } low, { } high, _, _) => $"{low} to {high} characters",
        ({ } low, null, _, _) => $"at least {low} characters",
        (null, { } high, _, _) => $"up to {high} characters",
        (_, _, { } low, { } high) => $"from {low} to {high}",
        (_, _, { } low, null) => $"from {low}",
        (_, _, null, { } high) => $"up to {high}",
        _ => null,
    };

    private static string Choice(FieldSpec field, string value) =>
        field.Choices.FirstOrDefault(c => c.Name == value) is { Label: { } label } ? label : value;
}
