using System.Collections.Immutable;
using BusinessOS.Build.Compile;
using BusinessOS.Build.Seeds;
using BusinessOS.Model;
using Microsoft.CodeAnalysis;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace BusinessOS.Build;

/// <summary>An app that compiles.</summary>
public sealed class BuiltApp
{
    internal BuiltApp(
        App app, ImmutableSortedDictionary<string, string> emitted, AppImage? image, MetadataReference reference, ImmutableArray<RoslynDiagnostic> warnings)
    {
        (App, Emitted, Image, Reference, Warnings) = (app, emitted, image, reference, warnings);
    }

    public App App { get; }

    /// <summary>Generated C# and Razor by path.</summary>
    public ImmutableSortedDictionary<string, string> Emitted { get; }

    /// <summary>Null after a check.</summary>
    public AppImage? Image { get; }

    /// <summary>The records that come with it.</summary>
    public IReadOnlyList<SeedTable> Seeds { get; init; } = [];

    internal MetadataReference Reference { get; }

    /// <summary>What the compilers dislike about generated code. Owners cannot do anything about it: it is for our own tests.</summary>
    internal ImmutableArray<RoslynDiagnostic> Warnings { get; }

    /// <summary>The same app with the records that come with it: they change without it.</summary>
    internal BuiltApp With(IReadOnlyList<SeedTable> seeds) => new(App, Emitted, Image, Reference, Warnings) { Seeds = seeds };
}
