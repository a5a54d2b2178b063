using BusinessOS.Assistant;
using BusinessOS.Assistant.Plans;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;
using BusinessOS.Testing;
using BusinessOS.Testing.Golden;
using Xunit;

namespace BusinessOS.Tests.Golden.Author;

/// <summary>
/// Texts of many kinds and the plan the embedded author makes of each. <c>gold.json</c> beside a text is what a careful
/// person reads in it; the plan shows how near the author comes.
/// </summary>
public sealed class AuthorCases
{
    private const string Text = "requirements.md";

    private static readonly GoldenDirectory Golden = new(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Author"));

    public static TheoryData<string> Names => [.. Golden.Cases];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_becomes_the_plan_people_read(string name)
    {
        var (result, app) = Draft(name);

        Golden.Verify(name, new Dictionary<string, string> { ["expected/plan.txt"] = PlanText.Render(result, app) + "\n" });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_becomes_an_app_without_a_problem(string name)
    {
        var (_, app) = Draft(name);

        var files = SpecWriter.Write(app).ToDictionary(file => $"app/{file.Path}", file => file.Text, StringComparer.Ordinal);
        foreach (var pack in app.UsedApps)
        {
            var folder = RepositoryFolder.PathOf("domains", pack);
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
            {
                files[$"{pack}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}"] = File.ReadAllText(path);
            }
        }

        Assert.Equal("No problems\n", DiagnosticCase.Run(files));
    }

    private static (AuthorResult Result, AppSpec App) Draft(string name)
    {
        var result = EmbeddedAuthor.Draft(new AuthorRequest(Golden.Inputs(name)[Text]) { Known = [Pack("crm")] });
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(d => d.Message)));
        var applied = Patch.Apply(result.Base, result.Operations);
        Assert.True(applied.Succeeded, string.Join('\n', applied.Diagnostics.Select(d => d.Message)));
        return (result, applied.Value!);
    }

    private static AppSpec Pack(string id)
    {
        var folder = RepositoryFolder.PathOf("domains", id);
        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new SpecFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)));
        return SpecReader.Read([.. files]).Value!.App;
    }
}
