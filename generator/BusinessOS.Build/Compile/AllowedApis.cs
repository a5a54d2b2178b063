using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Compile;

/// <summary>
/// What an app's expressions and the owner's code may use: values, text, numbers, dates, collections, LINQ, and the app's
/// own types. Everything that is not named here is refused, so that what the framework gains later is refused too.
/// </summary>
internal static class AllowedApis
{
    /// <summary>Namespaces every type of which is allowed; those below them are not.</summary>
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System.Collections", "System.Collections.Generic", "System.Collections.Immutable", "System.Collections.Frozen",
        "System.Collections.ObjectModel", "System.Globalization", "System.Numerics",
        "BusinessOS.Runtime.Code", "BusinessOS.Runtime.Ui.Components",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        // Values.
        "System.Object", "System.Void", "System.Boolean", "System.Byte", "System.SByte", "System.Char", "System.Decimal", "System.Double", "System.Single", "System.Half",
        "System.Int16", "System.Int32", "System.Int64", "System.Int128", "System.UInt16", "System.UInt32", "System.UInt64", "System.UInt128", "System.String", "System.Enum",
        "System.ValueType", "System.Nullable", "System.Guid", "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.DayOfWeek",
        "System.DateTimeKind", "System.TimeZoneInfo", "System.Tuple", "System.ValueTuple", "System.Index", "System.Range", "System.Uri", "System.UriKind", "System.Version",
        "System.Array", "System.Span", "System.ReadOnlySpan", "System.Memory", "System.ReadOnlyMemory", "System.MemoryExtensions", "System.HashCode",
        // What is done with them.
        "System.Math", "System.MathF", "System.MidpointRounding", "System.Convert", "System.BitConverter", "System.StringComparison", "System.StringComparer",
        "System.StringSplitOptions", "System.Base64FormattingOptions", "System.Comparison", "System.Predicate", "System.Converter", "System.Func", "System.Action",
        "System.IComparable", "System.IEquatable", "System.IFormattable", "System.ISpanFormattable", "System.IParsable", "System.ISpanParsable", "System.IFormatProvider", "System.IDisposable",
        // What can go wrong.
        "System.Exception", "System.ArgumentException", "System.ArgumentNullException", "System.ArgumentOutOfRangeException", "System.ArithmeticException", "System.DivideByZeroException",
        "System.FormatException", "System.InvalidCastException", "System.InvalidOperationException", "System.NotSupportedException", "System.OverflowException",
        // Text, queries in memory, waiting for what the runtime does.
        "System.Text.StringBuilder", "System.Text.Encoding", "System.Text.UTF8Encoding", "System.Text.Rune", "System.Text.NormalizationForm",
        "System.Text.RegularExpressions.Regex", "System.Text.RegularExpressions.RegexOptions", "System.Text.RegularExpressions.Match", "System.Text.RegularExpressions.MatchCollection",
        "System.Text.RegularExpressions.Group", "System.Text.RegularExpressions.GroupCollection", "System.Text.RegularExpressions.Capture", "System.Text.RegularExpressions.CaptureCollection",
        "System.Text.RegularExpressions.MatchEvaluator", "System.Text.RegularExpressions.RegexMatchTimeoutException", "System.Text.RegularExpressions.ValueMatch",
        "System.Linq.Enumerable", "System.Linq.IGrouping", "System.Linq.ILookup", "System.Linq.Lookup", "System.Linq.IOrderedEnumerable",
        "System.Threading.CancellationToken", "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask",
        // The runtime's own, as far as it is for owners.
        "BusinessOS.Runtime.Records.Record", "BusinessOS.Runtime.Scope.AppUser", "BusinessOS.Runtime.Scope.AppPerson", "BusinessOS.Runtime.Values.PostalAddress", "BusinessOS.Runtime.Values.EncryptedText", "BusinessOS.Runtime.Values.Signature", "BusinessOS.Runtime.Values.GeoPoint",
        // What pages of the owner's are made of.
        "BusinessOS.Runtime.Records.IRecordGate", "BusinessOS.Runtime.Records.RecordView", "BusinessOS.Runtime.Records.RecordPage", "BusinessOS.Runtime.Records.RecordLabel",
        "BusinessOS.Runtime.Records.FieldValues", "BusinessOS.Runtime.Records.ChangeResult", "BusinessOS.Runtime.Records.Problem",
        "BusinessOS.Runtime.Records.Querying.RecordQuery", "BusinessOS.Runtime.Records.Querying.Filter", "BusinessOS.Runtime.Records.Querying.FilterOperator",
        "BusinessOS.Runtime.Records.Querying.Sort", "BusinessOS.Runtime.Records.Querying.Measure", "BusinessOS.Runtime.Records.Querying.Group",
        "BusinessOS.Runtime.Definitions.AppCatalog", "BusinessOS.Runtime.Definitions.EntityDefinition", "BusinessOS.Runtime.Definitions.FieldDefinition",
        "Microsoft.AspNetCore.Components.ComponentBase", "Microsoft.AspNetCore.Components.RenderFragment", "Microsoft.AspNetCore.Components.EventCallback",
        "Microsoft.AspNetCore.Components.ChangeEventArgs", "Microsoft.AspNetCore.Components.NavigationManager",
        "Microsoft.AspNetCore.Components.Web.MouseEventArgs", "Microsoft.AspNetCore.Components.Web.KeyboardEventArgs", "Microsoft.AspNetCore.Components.Web.FocusEventArgs",
    };

    /// <summary>The only attributes; others change how an app is compiled. As types they are allowed like those above.</summary>
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "System.FlagsAttribute", "System.ObsoleteAttribute",
        "System.Diagnostics.CodeAnalysis.NotNullAttribute", "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute", "System.Diagnostics.CodeAnalysis.NotNullIfNotNullAttribute",
        "System.Diagnostics.CodeAnalysis.MaybeNullAttribute", "System.Diagnostics.CodeAnalysis.MaybeNullWhenAttribute", "System.Diagnostics.CodeAnalysis.MemberNotNullAttribute",
        "System.Diagnostics.CodeAnalysis.MemberNotNullWhenAttribute", "System.Diagnostics.CodeAnalysis.AllowNullAttribute", "System.Diagnostics.CodeAnalysis.DisallowNullAttribute",
        "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute", "System.Diagnostics.CodeAnalysis.DoesNotReturnIfAttribute",
        "BusinessOS.Runtime.Code.EndpointAttribute",
        "Microsoft.AspNetCore.Components.ParameterAttribute", "Microsoft.AspNetCore.Components.EditorRequiredAttribute", "Microsoft.AspNetCore.Components.SupplyParameterFromQueryAttribute",
    };

    /// <summary>The only members of these types that are allowed.</summary>
    private static readonly Dictionary<string, string[]> OnlyMembers = new(StringComparer.Ordinal)
    {
        ["System.Object"] = ["ToString", "Equals", "GetHashCode", "ReferenceEquals", ".ctor"],
        ["System.Array"] = ["Length", "LongLength", "Rank", "IndexOf", "LastIndexOf", "Reverse", "Sort", "Empty", "Exists", "Find", "FindAll", "FindIndex", "FindLast", "TrueForAll", "Copy", "Fill", "GetLength", "Clone", "CopyTo"],
        ["System.Enum"] = ["ToString", "HasFlag", "Parse", "TryParse", "GetValues", "GetNames", "GetName", "IsDefined", "CompareTo"],
        ["System.Exception"] = [".ctor", "Message", "InnerException"],
        ["System.Threading.Tasks.Task"] = ["CompletedTask", "FromResult", "GetAwaiter", "IsCompleted"],
        ["System.Threading.Tasks.ValueTask"] = ["CompletedTask", "FromResult", "GetAwaiter", "IsCompleted", ".ctor"],
        ["System.Threading.CancellationToken"] = ["None", "IsCancellationRequested", "ThrowIfCancellationRequested"],
        ["System.TimeZoneInfo"] = ["Utc", "FindSystemTimeZoneById", "TryFindSystemTimeZoneById", "ConvertTime", "ConvertTimeFromUtc", "ConvertTimeToUtc", "GetUtcOffset", "Id", "DisplayName", "BaseUtcOffset"],
    };

    private static readonly (string Prefix, string Reason)[] Reasons =
    [
        ("System.IO", "an app has no file system"),
        ("System.Diagnostics", "an app starts no processes and looks into none"),
        ("System.Environment", "an app does not see the machine"),
        ("System.AppContext", "an app does not see the process"),
        ("System.AppDomain", "an app does not see the process"),
        ("System.GC", "an app does not see the process"),
        ("System.Console", "an app has no console"),
        ("System.Activator", "an app does not use reflection"),
        ("System.Type", "an app does not use reflection"),
        ("System.Delegate", "an app does not use reflection"),
        ("System.Reflection", "an app does not use reflection"),
        ("System.Linq.Expressions", "an app does not build code"),
        ("System.Linq", "queries over records are the gate's; in memory, lists have everything Enumerable has"),
        ("System.Runtime", "an app has no native code and loads none"),
        ("System.Threading", "an app starts no work of its own; workflows do"),
        ("System.Net", "an app talks to the outside by workflows"),
        ("System.Random", "an app yields the same for the same record"),
        ("Microsoft.EntityFrameworkCore", "records are reached through the gate"),
        ("Microsoft.Data.Sqlite", "records are reached through the gate"),
        ("Npgsql", "records are reached through the gate"),
        ("BusinessOS.Runtime", "it is the runtime's own"),
    ];

    /// <summary>Why something may not be used; null when it may.</summary>
    public static string? ReasonAgainst(ISymbol symbol, IAssemblySymbol app) => symbol switch
    {
        ITypeSymbol type => ReasonAgainstType(type, app),
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => ReasonAgainstMember(symbol, app),
        _ => null,
    };

    public static string? ReasonAgainstType(ITypeSymbol type, IAssemblySymbol app) => type switch
    {
        IDynamicTypeSymbol => "what it does is not known before it runs",
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => "an app has no native code and loads none",
        IArrayTypeSymbol array => ReasonAgainstType(array.ElementType, app),
        INamedTypeSymbol { IsAnonymousType: true } or ITypeParameterSymbol or IErrorTypeSymbol => null,
        INamedTypeSymbol named => (IsAllowed(named, app) ? null : ReasonOf(FullName(named)))
            ?? named.TypeArguments.Select(a => ReasonAgainstType(a, app)).FirstOrDefault(r => r is not null),
        _ => null,
    };

    /// <param name="attribute">The attribute's type; null when the compiler knows none of that name.</param>
    public static string? ReasonAgainstAttribute(INamedTypeSymbol? attribute, IAssemblySymbol app) =>
        attribute is not null && !IsOwn(attribute, app) && Attributes.Contains(FullName(attribute)) ? null : "attributes change how an app is compiled";

    private static string? ReasonAgainstMember(ISymbol member, IAssemblySymbol app)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.BuiltinOperator }
            || member.ContainingType is not { IsAnonymousType: false } type)
        {
            return null;
        }

        if (ReasonAgainstType(type, app) is { } reason)
        {
            return reason;
        }

        var name = FullName(type);
        if (!IsOwn(type, app) && OnlyMembers.TryGetValue(name, out var only) && !only.Contains(member.Name) && member is not IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.PropertyGet })
        {
            return ReasonOf(member.Name is "GetType" ? "System.Type" : name is "System.Object" or "System.Exception" ? "System.Reflection" : name);
        }

        return name == "System.Text.RegularExpressions.Regex" && (TakesPattern(member) || member.Name == "InfiniteMatchTimeout")
            ? "a pattern needs a time limit; give one with TimeSpan.FromSeconds(1)"
            : null;
    }

    /// <summary>A pattern can take longer than the age of the world; one with a limit ends.</summary>
    private static bool TakesPattern(ISymbol member) =>
        member is IMethodSymbol method
        && (method.MethodKind == MethodKind.Constructor || (method.IsStatic && method.Name is not ("Escape" or "Unescape")))
        && method.Parameters.All(p => p.Type.Name != "TimeSpan");

    private static bool IsAllowed(INamedTypeSymbol type, IAssemblySymbol app) =>
        IsOwn(type, app)
        || Types.Contains(FullName(type))
        || Attributes.Contains(FullName(type))
        || (type.ContainingType is null && Namespaces.Contains(type.ContainingNamespace.ToDisplayString()))
        || (type.ContainingType is { } outer && IsAllowed(outer, app));

    /// <summary>The app's, or of an app it uses, which was looked at when that one was compiled.</summary>
    private static bool IsOwn(INamedTypeSymbol type, IAssemblySymbol app) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, app)
        || type.ContainingAssembly?.Name.StartsWith("BusinessOS.Apps.", StringComparison.Ordinal) is true;

    private static string ReasonOf(string name) =>
        Reasons.FirstOrDefault(r => name == r.Prefix || name.StartsWith(r.Prefix + ".", StringComparison.Ordinal)).Reason ?? "it is not among what apps may use";

    private static string FullName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{FullName(outer)}.{type.Name}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.Name}" : type.Name;
}
