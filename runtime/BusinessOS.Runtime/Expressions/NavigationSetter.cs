using System.Linq.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Expressions;

/// <summary>Sets the loaded record of a reference, or the person a field names.</summary>
internal sealed class NavigationSetter(Type type, string name)
{
    private readonly Lazy<Action<Record, object?>> _set = new(() => Compile(type, name));

    public void Set(Record record, object? target) => _set.Value(record, target);

    private static Action<Record, object?> Compile(Type type, string name)
    {
        var record = Expression.Parameter(typeof(Record), "record");
        var target = Expression.Parameter(typeof(object), "target");
        var property = Expression.Property(Expression.Convert(record, type), name);
        var assign = Expression.Assign(property, Expression.Convert(target, property.Type));
        return Expression.Lambda<Action<Record, object?>>(assign, record, target).Compile();
    }
}
