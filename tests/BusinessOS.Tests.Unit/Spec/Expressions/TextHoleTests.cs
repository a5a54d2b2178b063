using BusinessOS.Spec.Expressions;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Expressions;

public sealed class TextHoleTests
{
    [Theory]
    [InlineData("DueOn:d MMM yyyy", "DueOn", "d MMM yyyy")]
    [InlineData("Time:HH:mm", "Time", "HH:mm")]
    [InlineData("(Late ? Fee : Price):0.00", "(Late ? Fee : Price)", "0.00")]
    [InlineData("Late ? Fee : Price:0.00", "Late ? Fee : Price", "0.00")]
    [InlineData("(int?)Count:0", "(int?)Count", "0")]
    [InlineData("Fee ?? 0m:0.0", "Fee ?? 0m", "0.0")]
    [InlineData("Lines.Count(l => l.Late ? true : false):0", "Lines.Count(l => l.Late ? true : false)", "0")]
    [InlineData("Name.Replace(\"?\", \"!\"):0", "Name.Replace(\"?\", \"!\")", "0")]
    [InlineData("DueOn:", "DueOn", "")]
    public void A_format_stands_behind_the_colon(string hole, string expression, string format) =>
        Assert.Equal((expression, format), TextHole.Split(hole));

    [Theory]
    [InlineData("Name")]
    [InlineData("Late ? \"late\" : \"in time\"")]
    [InlineData("Late ? Lost ? 1 : 2 : 3")]
    [InlineData("First + ':' + Last")]
    [InlineData("\"a: \" + Name")]
    [InlineData("global::System.Math.Abs(Count ?? 0)")]
    [InlineData("Round(value: Fee)")]
    public void A_colon_of_an_expression_is_none(string hole) => Assert.Equal((hole, null), TextHole.Split(hole));
}
