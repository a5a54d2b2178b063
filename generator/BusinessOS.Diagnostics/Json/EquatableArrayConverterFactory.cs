using System.Text.Json;
using System.Text.Json.Serialization;

namespace BusinessOS.Diagnostics.Json;

/// <summary>Writes an <see cref="EquatableArray{T}"/> as a JSON array, and reads <c>null</c> as an empty one.</summary>
public sealed class EquatableArrayConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(EquatableArray<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Activator.CreateInstance(typeof(EquatableArrayConverter<>).MakeGenericType(typeToConvert.GetGenericArguments())) as JsonConverter
        ?? throw new InvalidOperationException($"No converter for {typeToConvert}.");
}
