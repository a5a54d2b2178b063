using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Compile;

/// <summary>
/// Loads the SDK's source generators: the Razor compiler, and those of the framework. Once in a process: whatever is loaded
/// a second time is compiled by the JIT a second time too.
/// </summary>
internal static class SourceGenerators
{
    public const string RazorAssembly = "Microsoft.CodeAnalysis.Razor.Compiler.dll";

    /// <summary>The framework's generators that app code may rely on: JSON, logging and regular expressions.</summary>
    private static readonly string[] FrameworkAssemblies =
    [
        "System.Text.Json.SourceGeneration.dll",
        "Microsoft.Extensions.Logging.Generators.dll",
        "System.Text.RegularExpressions.Generator.dll",
    ];

    private static readonly ConcurrentDictionary<string, Lazy<ImmutableArray<ISourceGenerator>>> Loaded = new(StringComparer.Ordinal);

    public static ImmutableArray<ISourceGenerator> Of(DotnetInstallation dotnet) =>
        Loaded.GetOrAdd(dotnet.RazorCompilerFolder, _ => new(() => Load(dotnet))).Value;

    private static ImmutableArray<ISourceGenerator> Load(DotnetInstallation dotnet)
    {
        var context = new GeneratorLoadContext(dotnet.RazorCompilerFolder);
        var files = FrameworkAssemblies
            .SelectMany(name => dotnet.GeneratorFolders.Select(folder => Path.Combine(folder, name)))
            .Where(File.Exists)
            .Prepend(Path.Combine(dotnet.RazorCompilerFolder, RazorAssembly));
        return [.. files.SelectMany(file => Generators(context.LoadFromAssemblyPath(file)))];
    }

    private static IEnumerable<ISourceGenerator> Generators(Assembly assembly) =>
        from type in TypesOf(assembly)
        where !type.IsAbstract && type.GetCustomAttribute<GeneratorAttribute>() is not null
        select Activator.CreateInstance(type) switch
        {
            IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
            ISourceGenerator classic => classic,
            var other => throw new InvalidOperationException($"{other} is marked as a generator and is none."),
        };

    /// <summary>A generator's assembly may also hold types for editors whose own references are not shipped.</summary>
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }

    /// <summary>Shares this process's Roslyn with the generators, whatever version they were built against.</summary>
    private sealed class GeneratorLoadContext(string folder) : AssemblyLoadContext("Source generators")
    {
        protected override Assembly? Load(AssemblyName name)
        {
            if (name.Name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp")
            {
                return Default.LoadFromAssemblyName(new AssemblyName(name.Name));
            }

            var beside = Path.Combine(folder, name.Name + ".dll");
            return File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
        }
    }
}
