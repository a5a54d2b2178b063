using System.Reflection;
using System.Text;
using BusinessOS.Build;
using BusinessOS.Build.Folders;
using BusinessOS.Build.Upgrading;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Testing;
using BusinessOS.Testing.Golden;
using Xunit;

namespace BusinessOS.Tests.Golden.Upgrade;

/// <summary>
/// What people read about the next version of a pack, and what becomes of their files. A case has the pack in <c>crm/</c>, its
/// next version in <c>next/</c>, the apps beside them, and the sides taken, one in a line, in <c>take.txt</c>.
/// </summary>
public sealed class UpgradeCases
{
    private static readonly GoldenDirectory Golden = new(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Upgrade", "Cases"));

    public static TheoryData<string> Names => [.. Golden.Cases];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_says_what_people_read(string name)
    {
        Golden.Verify(name, new Dictionary<string, string> { ["expected/outcome.txt"] = Run(Golden.Inputs(name)) });
    }

    [Fact]
    public void Every_descriptor_occurs_in_a_case()
    {
        var shown = string.Concat(Golden.Cases.SelectMany(name => Golden.Expected(name).Values));

        var missing = typeof(UpgradeDiagnostics).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Code)
            .Where(code => !shown.Contains($" {code}: ", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static string Run(IReadOnlyDictionary<string, string> inputs)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, content) in inputs)
        {
            folder.Write(path, content);
        }

        string Shown(string path) => Path.GetRelativePath(folder.Path, path).Replace('\\', '/');
        var apps = inputs.Keys.Select(path => path.Split('/') is [var top, _, ..] ? top : path).Distinct()
            .Where(path => path is not ("next" or "take.txt" or "next.yaml")).Select(path => folder.PathOf(path)).ToList();
        var next = folder.PathOf(inputs.ContainsKey("next.yaml") ? "next.yaml" : "next");
        var taken = (inputs.GetValueOrDefault("take.txt") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2)).ToDictionary(line => line[1], line => line[0] == "ours" ? Side.Ours : Side.Theirs, StringComparer.Ordinal);
        var packs = new PackLibrary(folder.PathOf("none"));

        var outcome = new PackUpgrade(new AppBuilder(AppCase.References), packs, Shown).Plan(next, apps, taken);

        var read = new SourceReader(packs).Read(apps, Shown);
        var text = new StringBuilder(DiagnosticText.Render([.. read.Diagnostics.Concat(outcome.Plan.Diagnostics)], inputs));
        if (outcome.Plan.Value is not { } plan)
        {
            return $"{text}\n";
        }

        text.Append($"\n{plan.Pack} {plan.From} -> {plan.To}\n");
        plan.Changes.ToList().ForEach(change => text.Append($"  {change.About} {change.Name}: {change.Text}\n"));
        plan.Tables.ToList().ForEach(change => text.Append($"  {change.Text}\n"));
        foreach (var conflict in plan.Conflicts)
        {
            text.Append($"{conflict.Span.File}:{conflict.Span.Line}:{conflict.Span.Column}: {conflict.Text}\n  {conflict.Node}{(conflict.CanTakeOurs ? " ours" : "")}{(conflict.CanTakeTheirs ? " theirs" : "")}\n");
        }

        Assert.True(plan.Files.Count == 0 || (plan.Conflicts.Count == 0 && outcome.Plan.Succeeded));
        foreach (var file in plan.Files)
        {
            text.Append($"--- {Shown(file.Path)}\n{file.Text ?? "(removed)\n"}");
        }

        if (plan.Files.Count > 0)
        {
            Assert.Empty(FileChanges.Write(plan.Files));
            var now = new SourceReader(packs).Read(apps, Shown);
            Assert.DoesNotContain(new AppBuilder(AppCase.References).Check(now.Value!.Apps).Diagnostics, d => d.IsError);
        }

        return text.ToString();
    }
}
