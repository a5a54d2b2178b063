using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using Xunit;

namespace BusinessOS.Tests.Unit.Diagnostics;

public class DiagnosticTextTests
{
    private static readonly DiagnosticDescriptor Unknown = new("BOS1003", Severity.Error, "'{0}' is not an entity.", "Did you mean '{1}'?");

    [Fact]
    public void Frame_shows_the_line_and_marks_what_is_meant()
    {
        var text = Render("fields:\n  Equipment:  reference Equipmnt required\n", new("entities/Loan.yaml", 2, 25, 2, 33));

        Assert.Equal(
            """
            entities/Loan.yaml:2:25: error BOS1003: 'Equipmnt' is not an entity.
              2 |   Equipment:  reference Equipmnt required
                |                         ^^^^^^^^
              fix: Did you mean 'Equipment'?

            """,
            text);
    }

    [Theory]
    [InlineData("\tA: \tbad", 6, 9, "      A:  bad", "          ^^^")]
    [InlineData("名前: bad", 5, 8, "  名前: bad", "        ^^^")]
    [InlineData("😀e\u0301: bad", 7, 10, "  😀e\u0301: bad", "       ^^^")]
    [InlineData("A: 名前", 4, 6, "  A: 名前", "     ^^^^")]
    [InlineData("A:", 3, 3, "  A:", "    ^")]
    public void Marker_stands_beneath_tabs_and_wide_characters(string line, int from, int to, string source, string marker)
    {
        // Two of the spaces before the expected text belong to the frame.
        var lines = Render(line, new("f", 1, from, 1, to)).Split('\n');

        Assert.Equal($"  1 |{source[1..]}", lines[1]);
        Assert.Equal($"    |{marker[1..]}", lines[2]);
    }

    [Fact]
    public void Span_of_several_lines_marks_each_and_is_cut_when_long()
    {
        var text = Render("a: |\n  one\n  two\n  three\n  four\n  five\n", new("f", 1, 4, 6, 7));

        Assert.Equal(
            """
            f:1:4: error BOS1003: 'Equipmnt' is not an entity.
              1 | a: |
                |    ^
              2 |   one
                |   ^^^
              3 |   two
                |   ^^^
              4 |   three
                |   ^^^^^
                | …
              fix: Did you mean 'Equipment'?

            """,
            text);
    }

    [Fact]
    public void Long_line_is_cut_around_the_marker()
    {
        var lines = Render(new string('x', 5000) + "bad" + new string('y', 5000), new("f", 1, 5001, 1, 5004)).Split('\n');

        Assert.Equal(lines[1].IndexOf("bad", StringComparison.Ordinal), lines[2].IndexOf("^^^", StringComparison.Ordinal));
        Assert.InRange(lines[1].Length, 100, 140);
    }

    [Fact]
    public void Place_outside_the_text_and_no_place_have_no_frame()
    {
        Assert.DoesNotContain("|", Render("a", new("f", 7, 1, 7, 2)), StringComparison.Ordinal);
        Assert.StartsWith("error BOS1003: 'Equipmnt'", Render("a", SourceSpan.None), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_can_be_painted()
    {
        var text = DiagnosticText.Render(
            [Unknown.At(new("f", 1, 1, 1, 2), "a", "b")], new Dictionary<string, string> { ["f"] = "a" }, (part, _, t) => $"<{part}>{t}</>");

        Assert.Equal(
            """
            <Location>f:1:1</>: <Severity>error BOS1003</>: <Message>'a' is not an entity.</>
            <Gutter>  1 |</> <Source>a</>
            <Gutter>    |</> <Marker>^</>
              <Fix>fix: Did you mean 'b'?</>

            """,
            text);
    }

    [Fact]
    public void Summary_counts_by_severity()
    {
        var warning = new DiagnosticDescriptor("BOS0001", Severity.Warning, "w");

        Assert.Equal("2 errors, 1 warning", DiagnosticText.Summarize([warning.At(SourceSpan.None), Unknown.At(SourceSpan.None, 1, 2), Unknown.At(SourceSpan.None, 1, 2)]));
        Assert.Equal("No problems", DiagnosticText.Summarize([]));
    }

    private static string Render(string source, SourceSpan span) => DiagnosticText.Render(
        [Unknown.At(span, "Equipmnt", "Equipment")], new Dictionary<string, string> { ["f"] = source, ["entities/Loan.yaml"] = source });
}
