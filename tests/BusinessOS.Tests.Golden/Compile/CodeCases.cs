using System.Reflection;
using BusinessOS.Build;
using BusinessOS.Build.Compile;
using BusinessOS.Build.Compile.Code;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Testing;
using BusinessOS.Testing.Golden;
using Xunit;

namespace BusinessOS.Tests.Golden.Compile;

/// <summary>What people read about expressions the compiler refuses, and hooks, endpoints, activities and pages that the runtime could not use.</summary>
public sealed class CodeCases
{
    private static readonly GoldenDirectory Golden = new(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Compile", "Cases"));

    /// <summary>What a broken installation says, or a defect of ours: no app can cause it.</summary>
    private static readonly DiagnosticDescriptor[] OfTheMachine =
        [CompileDiagnostics.SdkMissing, CompileDiagnostics.ReferencePackMissing, CompileDiagnostics.RuntimeMissing, CompileDiagnostics.OurDefect];

    public static TheoryData<string> Names => [.. Golden.Cases];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_says_what_people_read(string name)
    {
        var inputs = Golden.Inputs(name);
        var found = new AppBuilder(AppCase.References).Check(AppCase.Read(inputs)).Diagnostics;

        Golden.Verify(name, new Dictionary<string, string>
        {
            ["diagnostics.txt"] = $"{DiagnosticText.Render(found, inputs)}{(found.Count > 0 ? "\n" : "")}{DiagnosticText.Summarize(found)}\n",
        });
    }

    [Fact]
    public void Every_descriptor_occurs_in_a_case()
    {
        var shown = string.Concat(Golden.Cases.SelectMany(name => Golden.Expected(name).Values));

        var missing = new[] { typeof(CodeDiagnostics), typeof(CompileDiagnostics) }
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .Except(OfTheMachine)
            .Select(descriptor => descriptor.Code)
            .Where(code => !shown.Contains($" {code}: ", StringComparison.Ordinal));

        Assert.Empty(missing);
    }
}
