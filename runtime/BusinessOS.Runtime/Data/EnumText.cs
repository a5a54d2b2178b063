using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BusinessOS.Runtime.Data;

/// <summary>
/// Stores an enum by its name. A name that is no longer a value, because the owner took the choice away, reads as the
/// first value: a list with such a row opens instead of failing.
/// </summary>
internal static class EnumText
{
    public static ValueConverter Converter(Type type) =>
        (ValueConverter)(Activator.CreateInstance(typeof(Text<>).MakeGenericType(type))
            ?? throw new InvalidOperationException($"{type} is no enum."));

    private sealed class Text<TEnum>()
        : ValueConverter<TEnum, string>(value => value.ToString(), text => Parse(text))
        where TEnum : struct, Enum
    {
        private static TEnum Parse(string text) => Enum.TryParse<TEnum>(text, out var value) ? value : default;
    }
}
