using System.Text;
using System.Text.Json;
using BusinessOS.Build.Folders;
using BusinessOS.Build.Testing;

namespace BusinessOS.Build.Ejecting;

/// <summary>
/// Apps as an ordinary solution: a project for each of them, one that serves them, and one with the tests made from their
/// specs. The runtime is beside it as assemblies; the .NET SDK and NuGet are all it takes to build, run and test it.
/// </summary>
public static class EjectedSolution
{
    /// <summary>Where the runtime's assemblies go: the whole published host.</summary>
    public const string RuntimeFolder = "runtime";

    /// <summary>Where what the tests stand on goes.</summary>
    public const string TestingFolder = "testing";

    public const string TesterAssembly = "BusinessOS.Tester.dll";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Every text file of the solution by path.</summary>
    public static IReadOnlyDictionary<string, string> Of(BuiltWorkspace workspace, IReadOnlyList<AppSource> sources)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Apps.slnx"] = Solution(workspace),
            ["Directory.Build.props"] = "<Project />\n",
            ["Directory.Build.targets"] = "<Project />\n",
            ["Directory.Packages.props"] = "<Project />\n",
            [".gitignore"] = "bin/\nobj/\ndata/\n",
            ["README.md"] = EjectedReadme.Of(workspace.Model),
            ["server/Server.csproj"] = EjectedPrograms.Server(workspace.Apps.Select(ProjectOf)),
            ["server/modules.json"] = JsonSerializer.Serialize(
                workspace.Apps.Select(a => new { Assembly = $"{a.App.Namespace}.dll", App = a.App.Id, a.App.Version, Seeds = a.Seeds.Count > 0 ? SeedsOf(a) : null }), Json) + "\n",
            ["tests/Tests.csproj"] = EjectedPrograms.Tests(workspace.Apps.Select(ProjectOf)),
        };
        foreach (var app in workspace.Apps.Where(a => a.Seeds.Count > 0))
        {
            files[$"server/{SeedsOf(app)}"] = ModulesFolder.SeedText(app.Seeds) + "\n";
        }

        foreach (var app in workspace.Apps)
        {
            var owned = sources.First(s => s.Document.App.Id == app.App.Id).OwnedCode;
            var uses = workspace.Model.Within(app.App).Select(used => $"../{used.Id}/{used.Namespace}.csproj").ToList();
            foreach (var (path, text) in EjectedProject.Of(app, owned, $"../../{RuntimeFolder}", uses))
            {
                files[$"apps/{app.App.Id}/{path}"] = text;
            }
        }

        foreach (var (path, text) in GeneratedTests.Of(workspace, withPlaces: false))
        {
            files[$"tests/{path}"] = EjectedProject.WithoutDirectives(text);
        }

        return files;
    }

    private static string SeedsOf(BuiltApp app) => app.App.Namespace + ModulesFolder.SeedEnding;

    private static string ProjectOf(BuiltApp app) => $"../apps/{app.App.Id}/{EjectedProject.FileOf(app)}";

    private static string Solution(BuiltWorkspace workspace)
    {
        var solution = new StringBuilder("<Solution>\n");
        foreach (var project in workspace.Apps.Select(a => ProjectOf(a)[3..]).Append("server/Server.csproj").Append("tests/Tests.csproj"))
        {
            solution.Append("  <Project Path=\"").Append(project).Append("\" />\n");
        }

        return solution.Append("</Solution>\n").ToString();
    }
}
