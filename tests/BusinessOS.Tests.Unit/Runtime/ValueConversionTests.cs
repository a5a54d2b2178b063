using BusinessOS.Runtime.Data.Schema;
using BusinessOS.Runtime.Definitions;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime;

public sealed class ValueConversionTests
{
    public static TheoryData<object, string, object?> Values => new()
    {
        { 12L, "Decimal", 12m },
        { 12L, "String", "12" },
        { 12.50m, "String", "12.5" },
        { 12.00m, "Int64", 12L },
        { 12.5m, "Int64", null },
        { " 12 ", "Int64", 12L },
        { "12.5", "Decimal", 12.5m },
        { "12,5", "Decimal", null },
        { "a dozen", "Int64", null },
        { "99999999999999999999", "Int64", null },
        { new DateOnly(2026, 1, 31), "String", "2026-01-31" },
        { new DateOnly(2026, 1, 31), "DateTimeOffset", new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero) },
        { new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc), "DateOnly", new DateOnly(2026, 1, 31) },
        { new DateTime(2026, 1, 31, 8, 0, 0, DateTimeKind.Utc), "DateOnly", null },
        { "2026-01-31", "DateOnly", new DateOnly(2026, 1, 31) },
        { "31.01.2026", "DateOnly", null },
        { "yes", "Boolean", true },
        { 2L, "Boolean", null },
        { true, "String", "true" },
        { true, "Decimal", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_becomes_another_type_only_when_nothing_is_lost(object value, string type, object? expected)
    {
        Assert.Equal(expected, ValueConversion.Convert(value, type, null));
    }

    [Theory]
    [InlineData("high", "High")]
    [InlineData("In progress", "Doing")]
    [InlineData("Started", "Doing")]
    [InlineData("none of them", null)]
    public void A_text_becomes_the_choice_it_names(string text, string? expected)
    {
        var field = new FieldDefinition
        {
            Id = "f",
            Name = "Level",
            Kind = FieldKind.Choice,
            LabelText = "Level",
            ValueType = typeof(DayOfWeek),
            Options = [new(DayOfWeek.Monday, "High", "High", []), new(DayOfWeek.Tuesday, "Doing", "In progress", ["Started"])],
            Get = _ => null,
        };

        Assert.Equal(expected, ValueConversion.Convert(text, "String", field));
    }
}
