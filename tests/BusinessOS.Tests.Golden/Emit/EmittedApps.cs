using BusinessOS.Build;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Testing;
using BusinessOS.Testing.Golden;
using Xunit;

namespace BusinessOS.Tests.Golden.Emit;

public sealed class EmittedApps
{
    private static readonly GoldenDirectory Golden = new(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Emit", "Cases"));

    public static TheoryData<string> Names => [.. Golden.Cases];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_prints_what_is_expected_and_compiles_without_a_warning(string name)
    {
        var inputs = Golden.Inputs(name);

        var built = new AppBuilder(AppCase.References).Build(AppCase.Read(inputs));

        Assert.True(built.Succeeded, DiagnosticText.Render(built.Diagnostics, inputs));
        Assert.DoesNotContain(built.Diagnostics, problem => problem.Severity > Severity.Info);
        Assert.Empty(built.Value.Apps.SelectMany(app => app.Warnings));
        Golden.Verify(name, built.Value.EmittedFiles().ToDictionary(f => $"expected/{f.Key}", f => f.Value));
    }
}
