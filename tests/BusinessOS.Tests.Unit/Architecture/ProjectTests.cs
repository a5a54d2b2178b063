using System.Xml.Linq;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Unit.Architecture;

public sealed class ProjectTests
{
    /// <summary>The arrows of the house: which projects each may name as a reference. Tests may see everything.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Spec"] = ["Diagnostics"],
        ["Model"] = ["Diagnostics", "Spec"],
        ["Emit"] = ["Diagnostics", "Model"],
        ["Build"] = ["Diagnostics", "Spec", "Model", "Emit"],
        ["Deploy"] = ["Diagnostics"],
        ["Assistant"] = ["Diagnostics", "Spec", "Model"],
        ["Import"] = ["Diagnostics", "Spec", "Model"],
        ["Cli"] = ["Diagnostics", "Spec", "Model", "Emit", "Build", "Deploy", "Assistant", "Import"],
        ["Studio"] = ["Diagnostics", "Spec", "Model", "Emit", "Build", "Deploy", "Assistant"],
        ["Gateway"] = ["Diagnostics", "Deploy"],
        ["Runtime"] = [],
        ["Runtime.Ui"] = ["Runtime"],
        ["Host"] = ["Runtime", "Runtime.Ui"],
        ["Tester"] = ["Runtime"],
    };

    /// <summary>Programs that another program starts: built before it, never linked into it.</summary>
    private static readonly Dictionary<string, string[]> BuildOrder = new(StringComparer.Ordinal)
    {
        ["Cli"] = ["Host", "Studio", "Tester"],
    };

    [Fact]
    public void References_point_one_way()
    {
        foreach (var (name, project) in Projects().Where(p => Arrows.ContainsKey(p.Name)))
        {
            var references = project.Descendants("ProjectReference").ToLookup(IsLinked, ReferencedName);

            Rule.HoldsWithout(references[true].Except(Arrows[name]).Select(target => $"{name} → {target}"));
            Rule.HoldsWithout(references[false].Except(BuildOrder.GetValueOrDefault(name, [])).Select(target => $"{name} ⇢ {target}"));
        }
    }

    [Fact]
    public void Every_project_has_its_place()
    {
        var inTheSolution = Sources.Read("BusinessOS.sln");

        foreach (var file in Sources.Matching(".csproj"))
        {
            var name = NameOf(file);
            Assert.True(file.StartsWith("tests/", StringComparison.Ordinal) || Arrows.ContainsKey(name), $"{name} is not in the house.");
            Assert.Contains(Path.GetFileName(file), inTheSolution, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Emit_cannot_see_the_spec_through_the_model()
    {
        var emit = Projects().Single(p => p.Name == "Emit").Project;

        Assert.Equal("true", emit.Descendants("DisableTransitiveProjectReferences").Single().Value);
    }

    [Fact]
    public void Package_versions_are_central()
    {
        var central = XDocument.Parse(Sources.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(v => v.Attribute("Include")!.Value).ToArray();
        var references = Sources.Matching(".csproj", "Directory.Build.props", "Directory.Build.targets")
            .SelectMany(f => XDocument.Parse(Sources.Read(f)).Descendants("PackageReference").Select(r => (File: f, Reference: r))).ToArray();

        Assert.All(references, r =>
        {
            Assert.True(r.Reference.Attributes().All(a => !a.Name.LocalName.StartsWith("Version", StringComparison.Ordinal)), r.File);
            Assert.Contains(r.Reference.Attribute("Include")!.Value, central);
        });
    }

    [Fact]
    public void No_warning_is_muted_for_a_project()
    {
        string[] muting = ["NoWarn", "WarningsNotAsErrors", "DisableWarnings", "RunAnalyzers", "NuGetAuditSuppress"];

        foreach (var file in Sources.Matching(".csproj", ".props", ".targets"))
        {
            var document = XDocument.Parse(Sources.Read(file));
            Rule.HoldsWithout(document.Descendants().Where(e => muting.Contains(e.Name.LocalName)).Select(e => $"{file}: {e.Name.LocalName}"));
            Assert.DoesNotContain(document.Descendants(), e => e.Name.LocalName is "TreatWarningsAsErrors" && e.Value != "true");
            Assert.DoesNotContain(document.Descendants(), e => e.Name.LocalName is "Nullable" && e.Value != "enable");
        }
    }

    private static IEnumerable<(string Name, XDocument Project)> Projects() =>
        Sources.Matching(".csproj").Select(f => (NameOf(f), XDocument.Parse(Sources.Read(f))));

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file)["BusinessOS.".Length..];

    private static bool IsLinked(XElement reference) => reference.Attribute("ReferenceOutputAssembly")?.Value != "false";

    private static string ReferencedName(XElement reference) => NameOf(reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
