using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusinessOS.Build.Compile;

/// <summary>
/// Finds uses of what an app has no business with: files, processes, reflection, native code, sockets. It keeps honest
/// people from mistakes; the wall against the others is the container.
/// </summary>
internal static class BannedApis
{
    private static readonly (string Prefix, string Reason)[] Banned =
    [
        ("System.IO.File", "an app has no file system"),
        ("System.IO.Directory", "an app has no file system"),
        ("System.IO.DriveInfo", "an app has no file system"),
        ("System.IO.StreamReader", "an app has no file system"),
        ("System.IO.StreamWriter", "an app has no file system"),
        ("System.IO.Pipes", "an app talks to the outside by workflows"),
        ("System.IO.MemoryMappedFiles", "an app has no file system"),
        ("System.Diagnostics.Process", "an app starts no processes"),
        ("System.Environment", "an app does not see the machine"),
        ("System.AppDomain", "an app does not see the process"),
        ("System.Activator", "an app does not use reflection"),
        ("System.Reflection", "an app does not use reflection"),
        ("System.Runtime.Loader", "an app loads no code"),
        ("System.Runtime.InteropServices", "an app has no native code"),
        ("System.Runtime.CompilerServices.Unsafe", "an app has no native code"),
        ("System.Net.Sockets", "an app talks to the outside by workflows"),
        ("System.Net.Http", "an app talks to the outside by workflows"),
        ("System.Net.WebClient", "an app talks to the outside by workflows"),
        ("System.Net.WebRequest", "an app talks to the outside by workflows"),
        ("System.Net.Dns", "an app talks to the outside by workflows"),
        ("Microsoft.EntityFrameworkCore", "records are reached through the gate"),
        ("Microsoft.Data.Sqlite", "records are reached through the gate"),
        ("Npgsql", "records are reached through the gate"),
    ];

    /// <summary>The names something banned can be written with; a look at the text saves asking the compiler.</summary>
    private static readonly HashSet<string> Words = [.. Banned.SelectMany(b => b.Prefix.Split('.')).Except(["System", "IO", "Net", "Microsoft"])];

    /// <param name="places">The trees to look at.</param>
    /// <param name="placeOf">Where the owner wrote a node; none for a node of ours.</param>
    public static IEnumerable<Diagnostic> Find(
        Compilation compilation, IEnumerable<SyntaxTree> places, Func<SyntaxNode, SourceSpan> placeOf)
    {
        foreach (var tree in places)
        {
            SemanticModel? model = null;
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (!Suspicious(name) || placeOf(name) is not { IsNone: false } place)
                {
                    continue;
                }

                model ??= compilation.GetSemanticModel(tree);
                if (ReasonAgainst(model.GetSymbolInfo(name).Symbol) is { } found)
                {
                    yield return CompileDiagnostics.BannedApi.At(place, name.Identifier.Text, found);
                }
            }
        }
    }

    private static bool Suspicious(SimpleNameSyntax name) =>
        Words.Any(w => name.Identifier.Text.StartsWith(w, StringComparison.Ordinal)) || name.Identifier.Text is "GetType" or "Assembly" or "GetMethod";

    private static string? ReasonAgainst(ISymbol? symbol)
    {
        var subject = symbol is INamespaceOrTypeSymbol ? symbol : symbol?.ContainingType;
        if (subject is null or INamespaceSymbol { IsGlobalNamespace: true })
        {
            return null;
        }

        var name = subject.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        return Banned.FirstOrDefault(b => name.StartsWith(b.Prefix, StringComparison.Ordinal)).Reason;
    }
}
