using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace BusinessOS.Build.Compile;

/// <summary>Says in plain words what the compiler found in an expression, and what to do about it.</summary>
internal static class ExpressionProblem
{
    /// <summary>Things C# knows and an expression tree does not, by the compiler's code.</summary>
    private static readonly Dictionary<string, string> NotInTrees = new(StringComparer.Ordinal)
    {
        ["CS8072"] = "'?.'",
        ["CS8122"] = "An 'is' pattern",
        ["CS8514"] = "A 'switch' expression",
        ["CS0832"] = "An assignment",
        ["CS0834"] = "A statement",
        ["CS8198"] = "An 'out' argument",
        ["CS8640"] = "A reference to a span",
        ["CS8790"] = "An index or range",
        ["CS9175"] = "A collection expression",
        ["CS0854"] = "A call that leaves out optional arguments",
        ["CS8642"] = "'??='",
        ["CS1989"] = "'async'",
        ["CS8382"] = "A comparison of tuples",
        ["CS8143"] = "A tuple",
        ["CS8144"] = "A tuple",
    };

    private static readonly HashSet<string> SyntaxCodes = new(StringComparer.Ordinal)
    {
        "CS1002", "CS1003", "CS1009", "CS1010", "CS1012", "CS1022", "CS1026", "CS1039", "CS1056", "CS1513", "CS1525", "CS1733",
    };

    public static Diagnostic Of(RoslynDiagnostic error, SourceSpan place, CSharpCompilation compilation)
    {
        if (NotInTrees.TryGetValue(error.Id, out var what))
        {
            return CompileDiagnostics.NotTranslatable.At(place, what);
        }

        if (SyntaxCodes.Contains(error.Id))
        {
            return CompileDiagnostics.Syntax.At(place, error.GetMessage(CultureInfo.InvariantCulture));
        }

        return error.Id switch
        {
            "CS0103" => UnknownName(error, place, compilation),
            "CS1061" or "CS0117" => UnknownMember(error, place, compilation),
            "CS0029" or "CS0266" or "CS1662" => WrongType(error, place),
            "CS0019" => WrongOperator(error, place),
            _ => CompileDiagnostics.CSharp.At(place, error.GetMessage(CultureInfo.InvariantCulture), error.Id),
        };
    }

    private static Diagnostic UnknownName(RoslynDiagnostic error, SourceSpan place, CSharpCompilation compilation)
    {
        var name = Argument(error, 0);
        var near = error.Location.SourceTree is { } tree
            ? NearestName.Find(name, NamesAt(compilation.GetSemanticModel(tree), error.Location.SourceSpan.Start))
            : null;
        return CompileDiagnostics.UnknownName.At(place, name, near is null ? "Use a field of the record, User, Today or Now." : $"Did you mean '{near}'?");
    }

    private static IEnumerable<string> NamesAt(SemanticModel model, int position) =>
        model.LookupSymbols(position)
            .Where(s => s is IPropertySymbol or INamedTypeSymbol { TypeKind: TypeKind.Enum })
            .Select(s => s.Name)
            .Order(StringComparer.Ordinal);

    private static Diagnostic UnknownMember(RoslynDiagnostic error, SourceSpan place, CSharpCompilation compilation)
    {
        var name = Argument(error, 1);
        var type = TypeBefore(error, compilation);
        var near = type is null ? null : NearestName.Find(name, MembersOf(type));
        return CompileDiagnostics.UnknownMember.At(place, PlainType(Argument(error, 0)), name, (name, type) switch
        {
            _ when near is not null && !(name is "Value" or "HasValue" && type is { IsValueType: true }) => $"Did you mean '{near}'?",
            ("Value", _) => "Leave '.Value' out: it is its value itself.",
            ("HasValue", { IsValueType: true }) => "It always has a value: leave the question out.",
            ("HasValue", _) => "Compare it with null.",
            _ => "",
        });
    }

    private static ITypeSymbol? TypeBefore(RoslynDiagnostic error, CSharpCompilation compilation)
    {
        if (error.Location.SourceTree is not { } tree
            || tree.GetRoot().FindNode(error.Location.SourceSpan).FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is not { } access)
        {
            return null;
        }

        var model = compilation.GetSemanticModel(tree);
        return model.GetTypeInfo(access.Expression).Type ?? model.GetSymbolInfo(access.Expression).Symbol as ITypeSymbol;
    }

    private static IEnumerable<string> MembersOf(ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers().Where(m => m.DeclaredAccessibility == Accessibility.Public && m.CanBeReferencedByName))
            {
                yield return member.Name;
            }
        }
    }

    private static Diagnostic WrongType(RoslynDiagnostic error, SourceSpan place) => error.Id == "CS1662"
        ? CompileDiagnostics.CSharp.At(place, error.GetMessage(CultureInfo.InvariantCulture), error.Id)
        : CompileDiagnostics.WrongType.At(place, PlainType(Argument(error, 0)), PlainType(Argument(error, 1)));

    private static Diagnostic WrongOperator(RoslynDiagnostic error, SourceSpan place)
    {
        var (left, right) = (Argument(error, 1), Argument(error, 2));
        var fix = left.StartsWith("decimal", StringComparison.Ordinal) != right.StartsWith("decimal", StringComparison.Ordinal)
            && (left is "double" || right is "double")
            ? "Write numbers with a fraction as 0.2m."
            : PlainType(left) != PlainType(right) ? $"Put {PlainType(left)} beside {PlainType(left)}, or {PlainType(right)} beside {PlainType(right)}."
            : PlainType(left) == "yes or no" ? "What may be empty gets a value first: Late ?? false."
            : PlainType(left) == "text" ? "Texts are compared by string.Compare(A, B) < 0."
            : "";
        return CompileDiagnostics.WrongOperator.At(place, Argument(error, 0), PlainType(left), PlainType(right), fix);
    }

    /// <summary>The compiler's words for what it names: its message holds them in quotes.</summary>
    private static string Argument(RoslynDiagnostic error, int index) =>
        error.GetMessage(CultureInfo.InvariantCulture).Split('\'') is var parts && parts.Length > (index * 2) + 1
            ? parts[(index * 2) + 1]
            : "";

    /// <summary>A C# type in the words of a spec.</summary>
    private static string PlainType(string type) => type.TrimEnd('?') switch
    {
        "string" => "text",
        "bool" => "yes or no",
        "long" or "int" => "a whole number",
        "decimal" or "double" => "a number",
        "DateOnly" or "System.DateOnly" => "a date",
        "DateTimeOffset" or "System.DateTimeOffset" => "a date and time",
        var other => other.Split('.')[^1],
    };
}
