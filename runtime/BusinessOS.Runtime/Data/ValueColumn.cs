using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BusinessOS.Runtime.Data;

/// <summary>Stores a value that has parts as JSON text in one column, from which the database takes the parts; see <see cref="Databases.ValueParts"/>.</summary>
/// <typeparam name="TValue">An immutable record: the same value is always the same text.</typeparam>
internal sealed class ValueColumn<TValue>() : ValueConverter<TValue, string>(value => ValueJson.Write(value), text => ValueJson.Read<TValue>(text))
    where TValue : class;
