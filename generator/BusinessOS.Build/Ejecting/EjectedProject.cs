using System.Security;
using System.Text;

namespace BusinessOS.Build.Ejecting;

/// <summary>
/// An app as an ordinary .NET project: the generated sources, the owner's own, and references to the runtime's
/// assemblies. Plain <c>dotnet build</c> builds it; nothing of the generator is needed any more.
/// </summary>
public static class EjectedProject
{
    /// <summary>Every file of the project by path.</summary>
    /// <param name="owned">The owner's C# by path.</param>
    /// <param name="hostFolder">The folder of the runtime's assemblies.</param>
    public static IReadOnlyDictionary<string, string> Of(BuiltApp app, IReadOnlyDictionary<string, string> owned, string hostFolder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{app.App.Namespace}.csproj"] = Project(app, hostFolder),
            ["Directory.Build.props"] = "<Project />\n",
            ["Directory.Packages.props"] = "<Project />\n",
        };
        foreach (var (path, text) in app.Emitted.Concat(owned))
        {
            files[path] = text;
        }

        return files;
    }

    private static string Project(BuiltApp app, string hostFolder)
    {
        var project = new StringBuilder();
        project.Append(
            """
            <Project Sdk="Microsoft.NET.Sdk.Razor">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
            """);
        project.Append('\n').Append("    <RootNamespace>").Append(app.App.Namespace).Append("</RootNamespace>\n");
        project.Append("    <AssemblyName>").Append(app.App.Namespace).Append("</AssemblyName>\n");
        project.Append("  </PropertyGroup>\n  <ItemGroup>\n    <FrameworkReference Include=\"Microsoft.AspNetCore.App\" />\n");
        foreach (var name in (string[])["BusinessOS.Runtime", "BusinessOS.Runtime.Ui", "Radzen.Blazor"])
        {
            project.Append("    <Reference Include=\"").Append(name).Append("\" HintPath=\"")
                .Append(SecurityElement.Escape(Path.Combine(hostFolder, name + ".dll"))).Append("\" />\n");
        }

        return project.Append("  </ItemGroup>\n</Project>\n").ToString();
    }
}
