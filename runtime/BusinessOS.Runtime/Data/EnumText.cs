using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BusinessOS.Runtime.Data;

/// <summary>
/// Stores an enum by its name. A name that is no longer a value, because the owner took the choice away, reads as the
/// first value: a list with such a row opens instead of failing.
/// </summary>
/// <remarks>One class for all enums: a generic one would be compiled again for each of an app's choices.</remarks>
internal sealed class EnumText(Type type) : ValueConverter(ToText(type), FromText(type))
{
    private static readonly MethodInfo ParseMethod =
        typeof(EnumText).GetMethod(nameof(Parse), BindingFlags.NonPublic | BindingFlags.Static)
        ?? throw new MissingMethodException(nameof(EnumText), nameof(Parse));

    private static readonly MethodInfo TextMethod =
        typeof(object).GetMethod(nameof(ToString)) ?? throw new MissingMethodException(nameof(Object), nameof(ToString));

    public override Type ModelClrType { get; } = type;

    public override Type ProviderClrType => typeof(string);

    public override Func<object?, object?> ConvertToProvider { get; } = value => value?.ToString();

    public override Func<object?, object?> ConvertFromProvider { get; } = text => text is null ? null : Parse(type, (string)text);

    public override Expression ConstructorExpression => Expression.New(
        typeof(EnumText).GetConstructors()[0], Expression.Constant(ModelClrType, typeof(Type)));

    private static LambdaExpression ToText(Type type)
    {
        var value = Expression.Parameter(type, "value");
        return Expression.Lambda(Expression.Call(Expression.Convert(value, typeof(object)), TextMethod), value);
    }

    private static LambdaExpression FromText(Type type)
    {
        var text = Expression.Parameter(typeof(string), "text");
        return Expression.Lambda(Expression.Convert(Expression.Call(ParseMethod, Expression.Constant(type, typeof(Type)), text), type), text);
    }

    private static object Parse(Type type, string text) =>
        Enum.TryParse(type, text, out var value) ? value : Enum.ToObject(type, 0);
}
