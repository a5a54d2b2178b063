using BusinessOS.Diagnostics;
using Xunit;

namespace BusinessOS.Tests.Unit.Diagnostics;

public class NearestNameTests
{
    [Theory]
    [InlineData("Equipmnt", "Equipment")]
    [InlineData("lable", "label")]
    [InlineData("LOAN", "Loan")]
    [InlineData("Tody", "Today")]
    [InlineData("x", null)]
    [InlineData("Invoice", null)]
    [InlineData("", null)]
    public void Finds_the_name_that_was_probably_meant(string written, string? meant) =>
        Assert.Equal(meant, NearestName.Find(written, ["Loan", "Equipment", "label", "Today"]));

    [Fact]
    public void Bag_tells_each_problem_once_in_the_order_of_the_files()
    {
        var problem = new DiagnosticDescriptor("BOS0001", Severity.Error, "x");
        var bag = new DiagnosticBag();
        bag.Add(problem.At(new("b", 1, 1, 1, 1)));
        bag.Add(problem.At(new("a", 2, 1, 2, 1)));
        bag.Add(problem.At(new("a", 1, 9, 1, 9)));
        bag.Add(problem.At(new("b", 1, 1, 1, 1)));
        bag.Add(problem.At(SourceSpan.None));

        Assert.Equal(["", "a:1:9", "a:2:1", "b:1:1"], bag.ToSorted().Select(d => d.Span.ToString()));
    }
}
