using System.Reflection;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>
/// Reads and writes a property of records by its name, through delegates that are made once. Generated code names a property
/// instead of writing two lambdas for it: most of what the compiler had to do for a field was these.
/// </summary>
internal sealed class PropertyAccess
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly MethodInfo Typed = typeof(PropertyAccess).GetMethod(nameof(OfTyped), BindingFlags.Static | BindingFlags.NonPublic)
        ?? throw new InvalidOperationException("There is no such method.");

    private PropertyAccess(Type type, Func<Record, object?> get, Action<Record, object?> set) => (Type, Get, Set) = (type, get, set);

    /// <summary>The property's type as it is declared.</summary>
    public Type Type { get; }

    public Func<Record, object?> Get { get; }

    /// <summary>Null sets what the type starts with; a list, which is never null, is emptied.</summary>
    public Action<Record, object?> Set { get; }

    /// <exception cref="InvalidOperationException">The record has no such property that can be read and written.</exception>
    public static PropertyAccess Of(Type record, string name)
    {
        var property = record.GetProperty(name, Declared);
        return property is { CanRead: true, CanWrite: true }
            ? (PropertyAccess)(Typed.MakeGenericMethod(record, property.PropertyType).Invoke(null, [property])
                ?? throw new InvalidOperationException($"{record}.{name} cannot be used."))
            : throw new InvalidOperationException($"{record} has no property '{name}' that can be read and written.");
    }

    /// <summary>Reads the name of a choice at the end of a way through references; null where one of them is empty.</summary>
    public static Func<Record, string?> Way(Type record, string path)
    {
        var steps = new List<PropertyAccess>();
        foreach (var name in path.Split('.'))
        {
            steps.Add(Of(steps.Count == 0 ? record : steps[^1].Type, name));
        }

        return start =>
        {
            object? value = start;
            foreach (var step in steps)
            {
                value = value is Record there ? step.Get(there) : null;
            }

            return value?.ToString();
        };
    }

    private static PropertyAccess OfTyped<TRecord, TValue>(PropertyInfo property)
        where TRecord : Record
    {
        var get = property.GetGetMethod(nonPublic: true)?.CreateDelegate<Func<TRecord, TValue>>();
        var set = property.GetSetMethod(nonPublic: true)?.CreateDelegate<Action<TRecord, TValue?>>();
        if (get is null || set is null)
        {
            throw new InvalidOperationException($"{typeof(TRecord)}.{property.Name} has no accessors.");
        }

        var isList = typeof(TValue).IsGenericType && typeof(TValue).GetGenericTypeDefinition() == typeof(List<>);
        return new(
            typeof(TValue),
            record => get((TRecord)record),
            (record, value) => set((TRecord)record, value is not null ? (TValue)value : isList ? Activator.CreateInstance<TValue>() : default));
    }
}
