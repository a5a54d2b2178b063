using BusinessOS.Build;
using BusinessOS.Diagnostics;
using Xunit;

namespace BusinessOS.Tests.Golden.Compile;

/// <summary>What the compiler finds is shown where the owner wrote it, however the text is laid out.</summary>
public sealed class PlaceTests
{
    private const string App = """
        app: desk
        name: Desk
        entities:
          Loan:
            fields:
              Name: text
        workflows:
          Tell:
            on: Loan created

        """;

    [Theory]
    [InlineData("    when: Nope == \"\"", "10:11")]
    [InlineData("    when: \"Nope == Name\"", "10:12")]
    [InlineData("    when: |\n      Name != \"\"\n      && Nope == Name", "12:10")]
    [InlineData("    when: >\n      Nope ==\n      Name", "11:7")]
    [InlineData("    when: Name != \"\"\n      && Nope == Name", "11:10")]
    public void Condition_of_several_lines(string when, string place) =>
        Assert.Equal([place], PlacesOf($"{App}{when}\n    do: [ {{ webhook: https://example.org }} ]\n"));

    [Theory]
    [InlineData("|-\n            A {Name}\n            and {Nope}", "16:18")]
    [InlineData("|\n            A\n\n            {Nope}\n            and {Name}", "17:14")]
    [InlineData("\"{Name}\n            {Nope}\"", "15:14")]
    [InlineData("'{Name} {Nope}'", "14:26")]
    public void Hole_in_a_text_of_several_lines(string body, string place) =>
        Assert.Equal([place], PlacesOf($"{App}    do:\n      - mail:\n          to: a@b.de\n          subject: x\n          body: {body}\n"));

    [Fact]
    public void Code_that_nests_without_end_is_refused_soon()
    {
        var problems = OwnerCodeCase.OfMembers($"public int A() => {new string('(', 3000)}1{new string(')', 3000)};");

        Assert.Contains(problems, problem => problem.Code == "BOS3021");
    }

    [Fact]
    public void Lines_of_code_are_counted_as_in_every_other_file()
    {
        var problem = Assert.Single(OwnerCodeCase.OfMembers("public string B => @\"a\u2028b\";\npublic int A => Nope;"), problem => problem.IsError);

        Assert.Equal((7, 17), (problem.Span.Line, problem.Span.Column));
    }

    private static IEnumerable<string> PlacesOf(string app) => new AppBuilder(AppCase.References)
        .Check(AppCase.Read(new Dictionary<string, string> { ["app.yaml"] = app }))
        .Diagnostics.Select(problem => $"{problem.Span.Line}:{problem.Span.Column}");
}
