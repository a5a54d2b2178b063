using System.Reflection;
using System.Text.Json.Serialization;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Definitions;

/// <summary>The parts of a field's value as fields that queries can ask for: <c>Home.City</c>.</summary>
internal static class FieldParts
{
    private static readonly PropertyInfo[] OfAddress = [.. typeof(PostalAddress).GetProperties().Where(p => p.IsDefined(typeof(JsonPropertyNameAttribute)))];

    public static IReadOnlyList<FieldDefinition> Of(FieldDefinition whole) => whole.Kind != FieldKind.Address ? [] :
    [
        .. OfAddress.Select(part => new FieldDefinition
        {
            Id = $"{whole.Id}.{part.Name}",
            Name = $"{whole.Name}.{part.Name}",
            Kind = FieldKind.Text,
            LabelText = new LocalText(() => $"{whole.Label}, {Inside(LabelOf(part.Name))}", $"{whole.LabelText.Original}, {part.Name}"),
            ValueType = typeof(string),
            Get = record => In(part, whole.Get(record)),
            Whole = whole,
        }),
    ];

    /// <summary>The part of a value of the whole.</summary>
    public static object? Of(FieldDefinition part, object? value) => value is null ? null : In(Array.Find(OfAddress, p => p.Name == part.Property) ?? throw new InvalidOperationException($"An address has no {part.Property}."), value);

    private static string LabelOf(string part) => part switch
    {
        nameof(PostalAddress.Street) => Say("Street"),
        nameof(PostalAddress.PostalCode) => Say("Postal code"),
        nameof(PostalAddress.City) => Say("City"),
        nameof(PostalAddress.Region) => Say("Region"),
        nameof(PostalAddress.Country) => Say("Country"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "An address has no such part."),
    };

    private static object? In(PropertyInfo property, object? value) => value is null ? null : property.GetValue(value);
}
