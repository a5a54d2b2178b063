using System.Globalization;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Tester.Plans;
using BusinessOS.Tester.Records;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Testing;

public sealed class SampleValuesTests
{
    [Theory]
    [InlineData(FieldKind.Integer, "7", "9")]
    [InlineData(FieldKind.Integer, null, "-4")]
    [InlineData(FieldKind.Money, "0.5", "0.52")]
    [InlineData(FieldKind.Percent, "100", null)]
    [InlineData(FieldKind.Decimal, null, "0")]
    public void Numbers_stay_within_bounds(FieldKind kind, string? min, string? max)
    {
        var field = new FieldPlan("Amount", kind, "n") { Min = min, Max = max };

        Assert.All(Enumerable.Range(0, 30), number =>
        {
            var value = decimal.Parse(SampleValues.Of(field, number, 0, once: false)!.ToString(), CultureInfo.InvariantCulture);
            Assert.True(min is null || value >= decimal.Parse(min, CultureInfo.InvariantCulture), $"{value}");
            Assert.True(max is null || value <= decimal.Parse(max, CultureInfo.InvariantCulture), $"{value}");
        });
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(20, 20)]
    [InlineData(null, 5)]
    [InlineData(30, null)]
    public void Texts_have_the_length_that_is_asked_for(int? least, int? most)
    {
        var field = new FieldPlan("Name", FieldKind.Text, "n") { MinLength = least, MaxLength = most };

        Assert.All(Enumerable.Range(100, 30), number =>
            Assert.InRange(SampleValues.Of(field, number, 0, once: false)!.ToString().Length, least ?? 1, most ?? int.MaxValue));
    }

    [Fact]
    public void Short_texts_that_stand_once_only_differ()
    {
        var field = new FieldPlan("Code", FieldKind.Text, "n") { MaxLength = 4 };

        var values = Enumerable.Range(1000, 500).Select(number => SampleValues.Of(field, number, 0, once: false)!.ToString()).ToList();

        Assert.Equal(values.Count, values.Distinct().Count());
    }

    [Theory]
    [InlineData(FieldKind.Date, 100)]
    [InlineData(FieldKind.DateTime, 1000)]
    [InlineData(FieldKind.Time, 100)]
    [InlineData(FieldKind.Duration, 500)]
    public void Days_and_times_that_stand_once_only_differ_and_others_do_not(FieldKind kind, int count)
    {
        var field = new FieldPlan("Start", kind, "n");

        int Different(bool once) => Enumerable.Range(1000, count).Select(number => SampleValues.Of(field, number, 0, once)!.ToString()).Distinct().Count();

        Assert.Equal((count, 1), (Different(once: true), Different(once: false)));
    }

    [Theory]
    [InlineData(FieldKind.Date, "2031-01-01", null)]
    [InlineData(FieldKind.Date, null, "2001-12-31")]
    public void Days_stay_within_bounds(FieldKind kind, string? min, string? max)
    {
        var field = new FieldPlan("Due", kind, "n") { Min = min, Max = max };

        Assert.All([-400, 0, 400], days => Assert.Equal(min ?? max, SampleValues.Day(field, days)!.ToString()));
    }
}
