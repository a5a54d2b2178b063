using System.Collections;
using System.Text.Json;

namespace BusinessOS.Runtime.Records;

/// <summary>Fields that hold lists: a multi-choice a <c>List</c> of its enum, tags a <c>List</c> of text.</summary>
public static class Several
{
    /// <summary>The values of a list; none for anything else.</summary>
    public static IReadOnlyList<object> Values(object? list) => list is IList values ? [.. values.Cast<object>()] : [];

    /// <summary>A list of the field's type with these values.</summary>
    public static IList Of(FieldDefinition field, IEnumerable<object> values)
    {
        var list = (IList)(Activator.CreateInstance(field.ValueType) ?? throw new InvalidOperationException($"{field.Name} holds no list."));
        foreach (var value in values)
        {
            list.Add(value);
        }

        return list;
    }

    /// <summary>Whether two values are the same, lists by what is in them.</summary>
    public static bool Same(object? left, object? right) =>
        left is IList a && right is IList b ? a.Cast<object>().SequenceEqual(b.Cast<object>()) : Equals(left, right);

    /// <summary>A value that code may change: a list of its own for a list.</summary>
    public static object? Copy(object? value)
    {
        if (value is not IList list)
        {
            return value;
        }

        var copy = (IList)(Activator.CreateInstance(list.GetType()) ?? throw new InvalidOperationException($"{list.GetType()} cannot be copied."));
        foreach (var item in list)
        {
            copy.Add(item);
        }

        return copy;
    }

    /// <summary>Whether there is no value: nothing, an empty text or an empty list.</summary>
    public static bool IsEmpty(object? value) => value is null or "" or IList { Count: 0 };

    /// <summary>A list as audit rows and events keep it.</summary>
    internal static string Write(IList list) => JsonSerializer.Serialize(list.Cast<object>().Select(v => v.ToString()));

    /// <summary>The texts of a list that was kept; null when it is none.</summary>
    internal static string[]? Texts(string written)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(written);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
