using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BusinessOS.Build.Compile;

/// <summary>
/// An expression is asked for every record, by the proof of queries and by every page: one that makes a text or a list as long
/// as it is told could fill the memory of the whole organization. So what tells it must be bounded where it is written. That
/// keeps slips out; who multiplies bounded parts on purpose meets the wall of the container.
/// </summary>
internal static partial class ExpressionSize
{
    /// <summary>The most that may be told: characters of a text, elements of a list, digits of a number.</summary>
    public const int Limit = 10_000;

    /// <summary>The parameters that tell how much is made, by the member that takes them.</summary>
    private static readonly HashSet<string> Sizes = new(StringComparer.Ordinal)
    {
        "System.String.PadLeft.totalWidth", "System.String.PadRight.totalWidth", "System.String..ctor.count",
        "System.Linq.Enumerable.Range.count", "System.Linq.Enumerable.Repeat.count",
        "System.Text.StringBuilder.Append.repeatCount", "System.Text.StringBuilder.Insert.count",
        "System.Numerics.BigInteger.Pow.exponent",
    };

    /// <summary>What makes no end by a number of its own.</summary>
    private static readonly HashSet<string> Endless = new(StringComparer.Ordinal) { "System.Linq.Enumerable.Sequence", "System.Linq.Enumerable.InfiniteSequence" };

    /// <summary>What tells without a bound how much is made; null when there is nothing of the kind.</summary>
    public static IOperation? Unbounded(IOperation? operation) => operation switch
    {
        IInvocationOperation call when Endless.Contains(NameOf(call.TargetMethod)) => call,
        IInvocationOperation call => Unbounded(call.TargetMethod, call.Arguments),
        IObjectCreationOperation { Constructor: { } made } creation => Unbounded(made, creation.Arguments),
        IArrayCreationOperation { Initializer: null } array => Cells(array.DimensionSizes) <= Limit ? null : array,
        IInterpolationOperation hole when !(IsShort(hole.FormatString) && (hole.Alignment is null || IsBounded(hole.Alignment))) => hole,
        _ => null,
    };

    private static IOperation? Unbounded(IMethodSymbol method, IEnumerable<IArgumentOperation> arguments) => arguments
        .FirstOrDefault(argument => argument.Parameter is { } told && Tells(method, told) && !(IsText(told) ? IsShort(argument.Value) : IsBounded(argument.Value)))?.Value;

    private static bool Tells(IMethodSymbol method, IParameterSymbol parameter) =>
        IsText(parameter) ? parameter.Name == "format" && parameter.ContainingAssembly.Name.StartsWith("System", StringComparison.Ordinal)
        : parameter.Type.SpecialType == SpecialType.System_Int32
            && (parameter.Name is "capacity" or "initialCapacity" || Sizes.Contains($"{NameOf(method)}.{parameter.Name}") || IsBits(method, parameter));

    private static bool IsBits(IMethodSymbol method, IParameterSymbol parameter) => parameter.Name == "length" && method is { MethodKind: MethodKind.Constructor, ContainingType.Name: "BitArray" };

    private static bool IsText(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_String;

    private static string NameOf(IMethodSymbol method) => $"{method.ContainingType.ContainingNamespace.ToDisplayString()}.{method.ContainingType.Name}.{method.Name}";

    /// <summary>A product beyond the limit, where a part has no bound.</summary>
    private static long Cells(IEnumerable<IOperation> sizes) =>
        sizes.Aggregate(1L, (cells, size) => size.ConstantValue is { HasValue: true, Value: int told } ? Math.Min(cells * Math.Max(told, 0), Limit + 1L) : IsBounded(size) ? cells * Limit : Limit + 1L);

    private static bool IsBounded(IOperation size) => size switch
    {
        { ConstantValue: { HasValue: true, Value: int told } } => told <= Limit,
        IInvocationOperation { TargetMethod: { ContainingType: { Name: "Math", ContainingNamespace.Name: "System" }, Name: "Min" or "Clamp" } } bound =>
            bound.Arguments.Any(argument => argument.Parameter?.Name is not "min" and not "value" && IsBounded(argument.Value)),
        IConditionalOperation { WhenFalse: { } no } choice => IsBounded(choice.WhenTrue) && IsBounded(no),
        IConversionOperation conversion => IsBounded(conversion.Operand),
        IParenthesizedOperation inner => IsBounded(inner.Operand),
        _ => false,
    };

    /// <summary>A format that is written here and asks for no thousands of digits or spaces.</summary>
    private static bool IsShort(IOperation? format) => format is null || (format.ConstantValue is { HasValue: true, Value: var told } && !Thousands().IsMatch(told as string ?? ""));

    [GeneratedRegex(@"[1-9]\d{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
