using BusinessOS.Build;
using BusinessOS.Build.Testing;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Testing;
using BusinessOS.Testing.Golden;
using Xunit;

namespace BusinessOS.Tests.Golden.Testing;

/// <summary>The tests that are made from specs, as C#.</summary>
public sealed class GeneratedTestCases
{
    private static readonly GoldenDirectory Printed = new(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Testing", "Cases"));

    private static readonly GoldenDirectory Emitted = new(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Emit", "Cases"));

    public static TheoryData<string> PrintedNames => [.. Printed.Cases];

    public static TheoryData<string> EmittedNames => [.. Emitted.Cases];

    [Theory]
    [MemberData(nameof(PrintedNames))]
    public void Case_prints_the_tests_that_are_expected(string name)
    {
        var tests = GeneratedTests.Of(Build(Printed.Inputs(name)), withPlaces: true);

        Printed.Verify(name, tests.ToDictionary(f => $"expected/{f.Key}", f => f.Value));
    }

    [Theory]
    [MemberData(nameof(PrintedNames))]
    public void The_tests_of_a_printed_case_compile(string name) => AssertCompiles(Build(Printed.Inputs(name)));

    [Theory]
    [MemberData(nameof(EmittedNames))]
    public void The_tests_of_every_emitted_app_compile(string name) => AssertCompiles(Build(Emitted.Inputs(name)));

    [Fact]
    public void A_moved_line_changes_only_where_rules_stand()
    {
        var inputs = Printed.Inputs("apps/001-tickets");
        var before = GeneratedTests.Of(Build(inputs), withPlaces: true);

        var after = GeneratedTests.Of(Build(inputs.ToDictionary(f => f.Key, f => "# A comment\n" + f.Value)), withPlaces: true);

        Assert.Equal(["desk/Places.g.cs"], before.Keys.Where(path => before[path] != after[path]));
    }

    private static BuiltWorkspace Build(IReadOnlyDictionary<string, string> inputs)
    {
        var built = new AppBuilder(AppCase.References).Build(AppCase.Read(inputs));
        Assert.True(built.Succeeded, DiagnosticText.Render(built.Diagnostics, inputs));
        return built.Value;
    }

    /// <summary>What tests stand on is beside these tests, like the runtime.</summary>
    private static void AssertCompiles(BuiltWorkspace workspace)
    {
        var compiled = new TestCompiler(AppCase.References).Compile(workspace, GeneratedTests.Of(workspace, withPlaces: true));

        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
    }
}
