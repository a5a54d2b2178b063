namespace BusinessOS.Model.Binding;

/// <summary>Which attributes a field has written down, by the names they have in a spec.</summary>
internal static class FieldAttributes
{
    public static IEnumerable<string> WrittenIn(FieldSpec field)
    {
        (string Name, bool Written)[] attributes =
        [
            ("required", field.Required || field.RequiredWhen is not null),
            ("unique", field.Unique),
            ("default", field.Default is not null),
            ("min", field.Min is not null),
            ("max", field.Max is not null),
            ("min-length", field.MinLength is not null),
            ("max-length", field.MaxLength is not null),
            ("pattern", field.Pattern is not null),
            ("target", field.Target is not null),
            ("choices", field.Choices.Count > 0),
            ("number", field.NumberPattern is not null),
            ("formula", field.Formula is not null),
            ("as", field.As is not null),
            ("measure", field.Measure is not null),
            ("of", field.Of is not null),
            ("via", field.Via is not null),
            ("where", field.Where is not null),
            ("currency", field.Currency is not null),
            ("zone", field.Zone is not null),
            ("write", field.WriteWhen is not null),
            ("on-delete", field.OnDelete is not null),
            ("personal", field.Personal is not null),
            ("keep", field.Keep is not null),
            ("mask", field.MaskWhen is not null),
        ];
        return attributes.Where(attribute => attribute.Written).Select(attribute => attribute.Name);
    }
}
