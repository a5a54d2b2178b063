using System.Collections.Immutable;
using BusinessOS.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusinessOS.Build.Compile.Code;

/// <summary>An app's compilation and model, as the rules about the owner's code look at them.</summary>
/// <param name="Workspace">Every app that is built.</param>
/// <param name="App">The one the code is of.</param>
/// <param name="Classes">The owner's classes, in the order of their files.</param>
/// <param name="Components">The classes of the owner's Razor files.</param>
/// <param name="PlaceOf">The place of a node or token of the owner's.</param>
/// <param name="PlaceOfNode">The place of a node of the spec.</param>
internal sealed record CodeScope(
    Compilation Compilation,
    Workspace Workspace,
    App App,
    ImmutableArray<(INamedTypeSymbol Type, TypeDeclarationSyntax Syntax)> Classes,
    ImmutableArray<INamedTypeSymbol> Components,
    Func<SyntaxNodeOrToken, SourceSpan> PlaceOf,
    Func<string, SourceSpan> PlaceOfNode)
{
    private const string Runtime = "BusinessOS.Runtime.Code.";

    /// <summary>The owner's classes that derive from a class of the runtime, with that class as they derive from it.</summary>
    /// <param name="name">As metadata names it, <c>RecordHooks`1</c>.</param>
    public IEnumerable<(INamedTypeSymbol Type, TypeDeclarationSyntax Syntax, INamedTypeSymbol Base)> Deriving(string name)
    {
        var wanted = Compilation.GetTypeByMetadataName(Runtime + name);
        return from item in Classes
               let found = BasesOf(item.Type).FirstOrDefault(b => SymbolEqualityComparer.Default.Equals(b.OriginalDefinition, wanted))
               where found is not null
               select (item.Type, item.Syntax, found);
    }

    /// <summary>Whether a class derives from a class of the runtime.</summary>
    public bool IsA(INamedTypeSymbol type, string name) =>
        BasesOf(type).Any(b => SymbolEqualityComparer.Default.Equals(b.OriginalDefinition, Compilation.GetTypeByMetadataName(Runtime + name)));

    /// <summary>The type the runtime finds by a name in the app's code, or null.</summary>
    public INamedTypeSymbol? Find(string name) => Compilation.GetTypeByMetadataName($"{App.Namespace}.{name}");

    /// <summary>Why the runtime could not make one; null when it can.</summary>
    public static string? ReasonNotToMake(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.ContainingType)
        {
            if (at.DeclaredAccessibility != Accessibility.Public)
            {
                return $"{at.Name} is not public";
            }
        }

        return type.TypeParameters.Length > 0 ? "it has type parameters"
            : type.InstanceConstructors.Any(c => c is { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public }) ? null
            : "it has no public constructor without parameters";
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            yield return at;
        }
    }
}
