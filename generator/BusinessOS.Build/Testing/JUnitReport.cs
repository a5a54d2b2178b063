using System.Globalization;
using System.Xml.Linq;

namespace BusinessOS.Build.Testing;

/// <summary>Results in the XML that build servers read: a suite for each class; what is not decided is skipped, with its reason.</summary>
public static class JUnitReport
{
    public static string Of(IReadOnlyList<TestOutcome> results)
    {
        var suites = results.GroupBy(r => r.Class).OrderBy(g => g.Key, StringComparer.Ordinal).Select(SuiteOf);
        var root = new XElement("testsuites", new XAttribute("name", "bos test"), Counts(results), suites);
        return new XDocument(root).ToString() + "\n";
    }

    private static XElement SuiteOf(IGrouping<string, TestOutcome> suite) => new(
        "testsuite",
        new XAttribute("name", suite.Key),
        Counts([.. suite]),
        suite.OrderBy(r => r.Name, StringComparer.Ordinal).Select(CaseOf));

    private static XElement CaseOf(TestOutcome result) => new(
        "testcase",
        new XAttribute("classname", result.Class),
        new XAttribute("name", result.Name),
        new XAttribute("time", Seconds(result.Seconds)),
        result.HasPassed ? null
            : result.HasFailed ? new XElement("failure", new XAttribute("message", Plain(result.Message.Split('\n')[0])), Plain(result.Message))
            : new XElement("skipped", new XAttribute("message", Plain(result.Message))));

    private static IEnumerable<XAttribute> Counts(IReadOnlyList<TestOutcome> results) =>
    [
        new("tests", results.Count),
        new("failures", results.Count(r => r.HasFailed)),
        new("skipped", results.Count(r => !r.HasFailed && !r.HasPassed)),
        new("time", Seconds(results.Sum(r => r.Seconds))),
    ];

    private static string Seconds(double time) => time.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Without the characters XML has no way to write.</summary>
    private static string Plain(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}
