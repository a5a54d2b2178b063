using System.Collections.Immutable;
using BusinessOS.Build.Compile;
using BusinessOS.Model;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Build;

/// <summary>An app that compiles.</summary>
public sealed class BuiltApp
{
    internal BuiltApp(App app, ImmutableSortedDictionary<string, string> emitted, AppImage? image, MetadataReference reference)
    {
        (App, Emitted, Image, Reference) = (app, emitted, image, reference);
    }

    public App App { get; }

    /// <summary>Generated C# and Razor by path.</summary>
    public ImmutableSortedDictionary<string, string> Emitted { get; }

    /// <summary>Null after a check.</summary>
    public AppImage? Image { get; }

    internal MetadataReference Reference { get; }
}
