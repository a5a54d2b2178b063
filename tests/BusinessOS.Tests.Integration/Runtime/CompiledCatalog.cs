using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using BusinessOS.Build;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using BusinessOS.Tests.Integration.Compiler;
using Xunit;
using BuildAppBuilder = BusinessOS.Build.AppBuilder;
using RuntimeAppBuilder = BusinessOS.Runtime.Definitions.AppBuilder;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>An app as its owner writes it, compiled as it is for a host, with the places of its rules.</summary>
internal static class CompiledCatalog
{
    public static AppCatalog Of(string spec)
    {
        var read = SpecReader.Read([new SpecFile("app.yaml", spec)]);
        Assert.True(read.Succeeded, string.Join('\n', read.Diagnostics));
        var built = new BuildAppBuilder(CompilerParts.References).Build([new AppSource(read.Value, ImmutableSortedDictionary<string, string>.Empty)]);
        Assert.True(built.Succeeded, string.Join('\n', built.Diagnostics));
        var module = built.Value.Modules().Single();
        using var assembly = new MemoryStream([.. module.Assembly]);
        var loaded = new AssemblyLoadContext(module.Name).LoadFromStream(assembly);
        var type = loaded.GetExportedTypes().Single(t => typeof(IAppModule).IsAssignableFrom(t) && !t.IsAbstract);
        var app = new RuntimeAppBuilder { Currency = "EUR", Places = module.Places ?? ImmutableDictionary<string, string>.Empty };
        ((IAppModule)Activator.CreateInstance(type)!).Define(app);
        return new AppCatalog([app.Build()]);
    }
}
