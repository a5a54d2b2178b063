using System.Xml.Linq;
using BusinessOS.Build.Testing;
using Xunit;

namespace BusinessOS.Tests.Unit.Build.Testing;

public sealed class JUnitReportTests
{
    [Fact]
    public void Each_class_is_a_suite_with_its_counts_and_reasons()
    {
        var report = XDocument.Parse(JUnitReport.Of(
        [
            new("LoanValueTests", "Amount_is_needed", "passed", 0.25, ""),
            new("LoanAccessTests", "Nobody_may_read_a_Loan", "failed", 0.5, "app.yaml:9: nobody read it\n  app.yaml:9: Desk: read"),
            new("LoanAccessTests", "Desk_may_read_a_Loan_otherwise", "undecided", 0.125, "no Loan was found"),
        ]));

        var suites = report.Root!.Elements("testsuite").ToList();
        Assert.Equal(["LoanAccessTests", "LoanValueTests"], suites.Select(s => s.Attribute("name")!.Value));
        Assert.Equal(("3", "1", "1", "0.875"), Counts(report.Root));
        Assert.Equal(("2", "1", "1", "0.625"), Counts(suites[0]));
        Assert.Equal("app.yaml:9: nobody read it", report.Descendants("failure").Single().Attribute("message")!.Value);
        Assert.Contains("Desk: read", report.Descendants("failure").Single().Value, StringComparison.Ordinal);
        Assert.Equal("no Loan was found", report.Descendants("skipped").Single().Attribute("message")!.Value);
    }

    [Fact]
    public void What_no_document_can_hold_is_left_out()
    {
        var report = JUnitReport.Of([new("LoanValueTests", "Note_fits", "failed", 0, "got \u0001 and <b>")]);

        Assert.Equal("got  and <b>", XDocument.Parse(report).Descendants("failure").Single().Value);
    }

    private static (string Tests, string Failures, string Skipped, string Time) Counts(XElement of) =>
        (of.Attribute("tests")!.Value, of.Attribute("failures")!.Value, of.Attribute("skipped")!.Value, of.Attribute("time")!.Value);
}
