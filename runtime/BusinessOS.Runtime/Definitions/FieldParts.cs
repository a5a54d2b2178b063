using System.Reflection;
using System.Text.Json.Serialization;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Definitions;

/// <summary>The parts of a field's value as fields that queries can ask for: <c>Home.City</c>.</summary>
internal static class FieldParts
{
    private static readonly (PropertyInfo Property, string Label)[] OfAddress =
    [
        .. typeof(PostalAddress).GetProperties().Where(p => p.IsDefined(typeof(JsonPropertyNameAttribute)))
            .Select(p => (p, p.Name == nameof(PostalAddress.PostalCode) ? "postal code" : p.Name.ToLowerInvariant())),
    ];

    public static IReadOnlyList<FieldDefinition> Of(FieldDefinition whole) => whole.Kind != FieldKind.Address ? [] :
    [
        .. OfAddress.Select(part => new FieldDefinition
        {
            Id = $"{whole.Id}.{part.Property.Name}",
            Name = $"{whole.Name}.{part.Property.Name}",
            Kind = FieldKind.Text,
            Label = $"{whole.Label}, {part.Label}",
            ValueType = typeof(string),
            Get = record => In(part.Property, whole.Get(record)),
            Whole = whole,
        }),
    ];

    /// <summary>The part of a value of the whole.</summary>
    public static object? Of(FieldDefinition part, object? value) => value is null ? null : In(Array.Find(OfAddress, p => p.Property.Name == part.Property).Property, value);

    private static object? In(PropertyInfo property, object? value) => value is null ? null : property.GetValue(value);
}
