using BusinessOS.Import.Profiling;
using Xunit;

namespace BusinessOS.Tests.Unit.Import;

public sealed class ValueFormsTests
{
    [Theory]
    [InlineData("Integer", "42", "42")]
    [InlineData("Integer", "007", null)]
    [InlineData("Integer", "4.5", null)]
    [InlineData("Decimal", "1,234.50", "1234.50")]
    [InlineData("Decimal", "1.234,50", null)]
    [InlineData("Decimal", "12,34", null)]
    [InlineData("DecimalComma", "1.234,50", "1234.50")]
    [InlineData("DecimalComma", "-0,5", "-0.5")]
    [InlineData("Amount", "€ 1.234,50", "1234.50")]
    [InlineData("Amount", "$12.50", "12.50")]
    [InlineData("Amount", "12.50", null)]
    [InlineData("Percent", "12,5 %", "12.5")]
    [InlineData("Date", "2024-02-29", "2024-02-29")]
    [InlineData("Date", "2023-02-29", null)]
    [InlineData("Date", "2024-02-29 00:00:00", "2024-02-29")]
    [InlineData("DateDayFirst", "1.3.2019", "2019-03-01")]
    [InlineData("DateDayFirst", "31/12/2019", "2019-12-31")]
    [InlineData("DateMonthFirst", "12/31/2019", "2019-12-31")]
    [InlineData("DateMonthFirst", "31/12/2019", null)]
    [InlineData("DateTime", "2024-01-01 10:30", "2024-01-01T10:30:00Z")]
    [InlineData("DateTime", "2024-01-01T10:30:00+02:00", "2024-01-01T08:30:00Z")]
    [InlineData("DateTime", "2024-01-01 10:30:15.25", "2024-01-01T10:30:15.25Z")]
    [InlineData("Time", "8:05", "08:05:00")]
    [InlineData("Duration", "PT1H30M", "PT1H30M")]
    [InlineData("Boolean", "Ja", "true")]
    [InlineData("Boolean", "1", null)]
    [InlineData("Email", "ada@example.org", "ada@example.org")]
    [InlineData("Email", "Ada <ada@example.org>", null)]
    [InlineData("Url", "www.example.org", "https://www.example.org")]
    [InlineData("Url", "ftp://example.org", null)]
    [InlineData("Phone", "+49 (30) 123-4567", "+49 (30) 123-4567")]
    [InlineData("Phone", "extension 5", null)]
    [InlineData("Json", "{\"a\":1}", "{\"a\":1}")]
    [InlineData("Json", "{a}", null)]
    public void A_value_is_read_in_its_form_and_in_no_other(string form, string text, string? expected) =>
        Assert.Equal(expected, ValueForms.Read(Enum.Parse<ValueForm>(form), text));
}
