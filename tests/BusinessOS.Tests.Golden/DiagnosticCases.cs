using System.Reflection;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Testing;
using BusinessOS.Testing.Golden;
using Xunit;

namespace BusinessOS.Tests.Golden;

public sealed class DiagnosticCases
{
    /// <summary>The stages whose problems are all shown by cases.</summary>
    private static readonly Assembly[] PureStages = [typeof(AppSpec).Assembly, typeof(BusinessOS.Model.Binder).Assembly];

    /// <summary>Takes a file of more than a megabyte, which has no place in a repository; a test of its own shows it.</summary>
    private static readonly DiagnosticDescriptor[] ShownElsewhere = [SpecDiagnostics.TooLarge, SpecDiagnostics.PictureTooLarge];

    private static readonly GoldenDirectory Golden = new(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Cases"));

    public static TheoryData<string> Names => [.. Golden.Cases];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_says_what_people_read(string name)
    {
        var text = DiagnosticCase.Run(Golden.Inputs(name));

        Golden.Verify(name, new Dictionary<string, string> { ["diagnostics.txt"] = text });
    }

    [Fact]
    public void Every_descriptor_occurs_in_a_case()
    {
        var shown = string.Concat(Golden.Cases.SelectMany(name => Golden.Expected(name).Values));

        var missing = Descriptors()
            .Except(ShownElsewhere)
            .Where(descriptor => !shown.Contains($" {descriptor.Code}: ", StringComparison.Ordinal))
            .Select(descriptor => $"{descriptor.Code} {descriptor.Message}");

        Assert.Empty(missing);
    }

    [Fact]
    public void Five_megabytes_are_refused_in_one_sentence()
    {
        var text = DiagnosticCase.Run(new Dictionary<string, string> { ["app.yaml"] = "app: loans\n# " + new string('x', 5_000_000) });

        Assert.StartsWith("app.yaml:1:1: error BOS0002: The file has 5000013 bytes; a spec's file may have 1048576.\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n1 error\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_beyond_its_size_is_refused_where_it_is_named()
    {
        var text = DiagnosticCase.Run(new Dictionary<string, string>
        {
            ["app.yaml"] = "app: loans\nname: Loans\ntheme:\n  logo: logo.png\n",
            ["theme/logo.png"] = new string('x', 300 * 1024),
        });

        Assert.StartsWith("app.yaml:4:9: error BOS0245: The picture 'theme/logo.png' has 300 KB; it may have 200.\n", text, StringComparison.Ordinal);
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() => PureStages
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Select(field => field.FieldType == typeof(DiagnosticDescriptor) ? field.GetValue(null) : null)
        .OfType<DiagnosticDescriptor>();
}
