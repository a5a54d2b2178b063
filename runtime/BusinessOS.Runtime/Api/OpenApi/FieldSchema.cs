using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace BusinessOS.Runtime.Api.OpenApi;

/// <summary>The JSON Schema (2020-12, as OpenAPI 3.1 uses it) of a field's value.</summary>
internal static class FieldSchema
{
    /// <summary>As it is read.</summary>
    public static IOpenApiSchema Read(FieldDefinition field, OpenApiDocument document)
    {
        if (field.Kind == FieldKind.Lines)
        {
            return new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = Describe(field) + " Answered with single records only.",
                Items = new OpenApiSchemaReference(field.Target?.Name ?? "", document),
            };
        }

        if (field.Kind == FieldKind.Reference)
        {
            return new OpenApiSchema
            {
                Description = Describe(field),
                OneOf = [new OpenApiSchemaReference(DocumentNames.Reference, document), new OpenApiSchema { Type = JsonSchemaType.Null }],
            };
        }

        if (field.Kind == FieldKind.References)
        {
            return new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = Describe(field) + " Those the reader may see.",
                Items = new OpenApiSchemaReference(DocumentNames.Reference, document),
            };
        }

        if (field.Kind is FieldKind.User or FieldKind.Team)
        {
            return new OpenApiSchema
            {
                Description = Describe(field),
                Type = JsonSchemaType.Object | JsonSchemaType.Null,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = field.Kind == FieldKind.User ? "uuid" : null },
                    ["name"] = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            };
        }

        var schema = field.Kind == FieldKind.Signature ? SignatureSchema.Of(Describe(field)) : Stored(field);
        schema.ReadOnly = !field.IsInput;
        if (field.MaskWhen is not null)
        {
            schema.Format = null;
            schema.Description += $" Some readers see a mask in its place; its name is among {JsonNames.Masked} then.";
        }

        return Nullable(schema, field.Kind is not (FieldKind.Boolean or FieldKind.Status) && !field.Kind.IsSeveral());
    }

    /// <summary>As it is written.</summary>
    public static IOpenApiSchema Write(FieldDefinition field, OpenApiDocument document)
    {
        if (field.Kind == FieldKind.Lines)
        {
            return new OpenApiSchema
            {
                Type = JsonSchemaType.Array | JsonSchemaType.Null,
                Description = Describe(field) + " All of them, in order: one that is not here is deleted.",
                Items = new OpenApiSchemaReference(DocumentNames.Line(field.Target?.Name ?? ""), document),
                MinItems = (int?)(field.Min as long?) ?? (field.Required ? 1 : null),
                MaxItems = (int?)(field.Max as long?),
            };
        }

        var schema = Stored(field);
        schema.MinLength = field.MinLength;
        schema.MaxLength = field.MaxLength;
        schema.Pattern = field.Pattern is null ? null : $"^(?:{field.Pattern})$";
        schema.Minimum = Number(field.Min);
        schema.Maximum = Number(field.Max);
        return Nullable(schema, !field.Required && field.Kind != FieldKind.Boolean);
    }

    /// <summary>As a parameter compares with it: no bounds, never null.</summary>
    public static OpenApiSchema Plain(FieldDefinition field)
    {
        var schema = new OpenApiSchema { Description = Describe(field) };
        (schema.Type, schema.Format) = field.Kind switch
        {
            FieldKind.Integer => (JsonSchemaType.Integer, "int64"),
            FieldKind.Decimal or FieldKind.Money or FieldKind.Percent => (JsonSchemaType.Number, null),
            FieldKind.Boolean => (JsonSchemaType.Boolean, null),
            FieldKind.Date => (JsonSchemaType.String, "date"),
            FieldKind.DateTime => (JsonSchemaType.String, "date-time"),
            FieldKind.Time => (JsonSchemaType.String, "time"),
            FieldKind.Duration => (JsonSchemaType.String, "duration"),
            FieldKind.Email => (JsonSchemaType.String, "email"),
            FieldKind.Url => (JsonSchemaType.String, "uri"),
            FieldKind.Reference or FieldKind.References or FieldKind.User or FieldKind.File or FieldKind.Image or FieldKind.Signature => (JsonSchemaType.String, "uuid"),
            _ => (JsonSchemaType.String, default(string?)),
        };
        if (field.Options.Count > 0)
        {
            schema.Enum = [.. field.Options.Select(o => (JsonNode)JsonValue.Create(o.Name))];
        }

        return schema;
    }

    /// <summary>A list where the field holds several values, each of which is compared with by itself.</summary>
    private static OpenApiSchema Stored(FieldDefinition field)
    {
        var one = Plain(field);
        if (field.Kind == FieldKind.Address)
        {
            return AddressSchema.Of(one.Description);
        }

        if (field.Kind == FieldKind.Location)
        {
            return LocationSchema.Of(one.Description);
        }

        return field.Kind.IsSeveral()
            ? new OpenApiSchema { Description = one.Description, Type = JsonSchemaType.Array, UniqueItems = true, Items = new OpenApiSchema { Type = one.Type, Format = one.Format, Enum = one.Enum } }
            : one;
    }

    private static OpenApiSchema Nullable(OpenApiSchema schema, bool isNullable)
    {
        if (isNullable)
        {
            schema.Type |= JsonSchemaType.Null;
            schema.Enum?.Add(JsonNullSentinel.JsonNull);
        }

        return schema;
    }

    private static string Describe(FieldDefinition field)
    {
        var unit = field.Kind switch
        {
            FieldKind.Money when field.Currency is { } currency => $" In {currency}.",
            FieldKind.Money when field.CurrencyPath is { } path => $" In the currency {JsonNames.OfPath(path)} says.",
            FieldKind.DateTime when field.Zone is { } zone => $" A point in time with any offset; people see it by the clock in {zone.Id}.",
            FieldKind.Percent => " 12.5 is 12.5 %.",
            FieldKind.User => " A person of the organization; in a query also me.",
            FieldKind.Team => " A team of the organization by its id, as in /admin/teams.json; in a query also mine.",
            FieldKind.File => " The id of a file under /files.",
            FieldKind.Image => " The id of a picture under /files.",
            FieldKind.Signature => " Written as the id of a picture under /files; who signed and when is set by the server.",
            FieldKind.Time => " A time of day such as 08:30:00.",
            FieldKind.Duration => " An ISO 8601 duration such as PT1H30M.",
            FieldKind.Markdown => " Markdown.",
            FieldKind.RichText => " HTML; what could do more than look is taken out when it is stored.",
            FieldKind.Colour => " A colour such as #1a7f37.",
            FieldKind.Json => " A JSON value as text.",
            FieldKind.Location => " A place on earth, in degrees of WGS 84.",
            FieldKind.Address => " A postal address; a query compares it by its parts, or with one line such as Main Street 1; 8001; Zürich; ; CH.",
            FieldKind.Encrypted => " Kept encrypted: queries only ask whether it is there. Sending the dots it is shown as where it cannot be opened leaves it as it is.",
            FieldKind.AutoNumber => " Given when the record is created.",
            FieldKind.Status => " Changes by transitions only.",
            _ => "",
        };
        var unique = field.Unique ? " Unique." : "";
        return $"{field.Label.TrimEnd('.')}.{(field.Help.Length > 0 ? " " + field.Help : "")}{unit}{unique}";
    }

    /// <summary>Bounds of numbers; those of dates have no keyword in JSON Schema.</summary>
    private static string? Number(object? bound) => bound switch
    {
        long or int or decimal => Convert.ToString(bound, CultureInfo.InvariantCulture),
        _ => null,
    };
}
