using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusinessOS.Build.Compile;

/// <summary>
/// An expression is asked for every record, by the database's proof and by every page: one that makes a text or a list as
/// long as it is told could fill the memory of the whole organization. So what tells it must be bounded where it is written.
/// </summary>
internal static class ExpressionSize
{
    /// <summary>The most that may be told: characters of a text, elements of a list, digits of a number.</summary>
    public const int Limit = 10_000;

    /// <summary>The parameters that tell how much is made, by the member that takes them.</summary>
    private static readonly HashSet<string> Sizes = new(StringComparer.Ordinal)
    {
        "System.String.PadLeft.totalWidth", "System.String.PadRight.totalWidth", "System.String..ctor.count",
        "System.Linq.Enumerable.Range.count", "System.Linq.Enumerable.Repeat.count",
        "System.Text.StringBuilder.Append.repeatCount", "System.Text.StringBuilder.Insert.count", "System.Text.StringBuilder.EnsureCapacity.capacity",
        "System.Numerics.BigInteger.Pow.exponent",
    };

    /// <summary>The argument that tells without a bound how much is made; null when there is none.</summary>
    public static IOperation? Unbounded(IOperation? operation) => operation switch
    {
        IInvocationOperation call => Unbounded(call.TargetMethod, call.Arguments),
        IObjectCreationOperation { Constructor: { } made } creation => Unbounded(made, creation.Arguments),
        IArrayCreationOperation { Initializer: null } array => array.DimensionSizes.FirstOrDefault(size => !IsBounded(size)),
        _ => null,
    };

    private static IOperation? Unbounded(IMethodSymbol method, IEnumerable<IArgumentOperation> arguments) => arguments
        .FirstOrDefault(argument => argument.Parameter is { Type.SpecialType: SpecialType.System_Int32 } told && Tells(method, told) && !IsBounded(argument.Value))?.Value;

    private static bool Tells(IMethodSymbol method, IParameterSymbol parameter) =>
        (method.MethodKind == MethodKind.Constructor && parameter.Name is "capacity")
        || Sizes.Contains($"{method.ContainingType.ContainingNamespace.ToDisplayString()}.{method.ContainingType.Name}.{method.Name}.{parameter.Name}");

    private static bool IsBounded(IOperation size) => size switch
    {
        { ConstantValue: { HasValue: true, Value: int told } } => told <= Limit,
        IInvocationOperation { TargetMethod: { ContainingType: { Name: "Math", ContainingNamespace.Name: "System" }, Name: "Min" or "Clamp" } } bound =>
            bound.Arguments.Any(argument => argument.Parameter?.Name is not "min" and not "value" && IsBounded(argument.Value)),
        IConversionOperation conversion => IsBounded(conversion.Operand),
        IParenthesizedOperation inner => IsBounded(inner.Operand),
        _ => false,
    };
}
