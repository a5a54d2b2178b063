using System.Security;
using System.Text;
using BusinessOS.Build.Compile;

namespace BusinessOS.Build.Ejecting;

/// <summary>
/// An app as an ordinary .NET project: the generated sources, the owner's own, and references to the runtime's
/// assemblies. Plain <c>dotnet build</c> builds it; nothing of the generator is needed any more.
/// </summary>
public static class EjectedProject
{
    private const string Imports = "code/_Imports.razor";

    /// <summary>Every file of a project that stands alone, by path.</summary>
    /// <param name="owned">The owner's C# and Razor by path.</param>
    /// <param name="hostFolder">The folder of the runtime's assemblies.</param>
    public static IReadOnlyDictionary<string, string> Of(BuiltApp app, IReadOnlyDictionary<string, string> owned, string hostFolder)
    {
        var files = Of(app, owned, hostFolder, []);
        files["Directory.Build.props"] = "<Project />\n";
        files["Directory.Packages.props"] = "<Project />\n";
        return files;
    }

    /// <summary>Every file of a project beside others, by path.</summary>
    /// <param name="uses">The projects of the apps it uses, by path.</param>
    internal static SortedDictionary<string, string> Of(
        BuiltApp app, IReadOnlyDictionary<string, string> owned, string hostFolder, IReadOnlyList<string> uses)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [FileOf(app)] = Project(app, hostFolder, uses),
        };
        foreach (var (path, text) in app.Emitted)
        {
            files[path] = WithoutDirectives(text);
        }

        foreach (var (path, text) in owned)
        {
            files["code/" + OwnerRazor.TargetOf(path)] = text;
        }

        // Components stand in the app's namespace, as they do when BusinessOS compiles them: their folder is no part of it.
        if (owned.Keys.Any(OwnerRazor.Is) && files.GetValueOrDefault(Imports) is var imports && imports?.Contains("@namespace", StringComparison.Ordinal) is not true)
        {
            files[Imports] = $"@namespace {app.App.Namespace}\n{imports}";
        }

        return files;
    }

    internal static string FileOf(BuiltApp app) => $"{app.App.Namespace}.csproj";

    /// <summary>Where the spec says something is of no use any more: what is wrong from now on is wrong in the C# itself.</summary>
    internal static string WithoutDirectives(string text) => text.Contains("#line ", StringComparison.Ordinal)
        ? string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("#line ", StringComparison.Ordinal)))
        : text;

    private static string Project(BuiltApp app, string hostFolder, IReadOnlyList<string> uses)
    {
        var project = new StringBuilder();
        project.Append(
            """
            <Project Sdk="Microsoft.NET.Sdk.Razor">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>annotations</Nullable>
            """);
        project.Append('\n').Append("    <RootNamespace>").Append(app.App.Namespace).Append("</RootNamespace>\n");
        project.Append("    <AssemblyName>").Append(app.App.Namespace).Append("</AssemblyName>\n");
        project.Append("    <Version>").Append(SecurityElement.Escape(app.App.Version)).Append("</Version>\n");
        project.Append("  </PropertyGroup>\n  <ItemGroup>\n    <FrameworkReference Include=\"Microsoft.AspNetCore.App\" />\n");
        foreach (var name in (string[])["BusinessOS.Runtime", "BusinessOS.Runtime.Ui", "Radzen.Blazor"])
        {
            project.Append("    <Reference Include=\"").Append(name).Append("\" HintPath=\"")
                .Append(SecurityElement.Escape(Path.Combine(hostFolder, name + ".dll"))).Append("\" Private=\"false\" />\n");
        }

        foreach (var used in uses)
        {
            project.Append("    <ProjectReference Include=\"").Append(SecurityElement.Escape(used)).Append("\" />\n");
        }

        return project.Append("  </ItemGroup>\n</Project>\n").ToString();
    }
}
