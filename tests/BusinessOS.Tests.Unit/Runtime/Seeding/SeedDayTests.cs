using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Seeding;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Seeding;

public sealed class SeedDayTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData(FieldKind.Date, "Today", "2026-03-28")]
    [InlineData(FieldKind.Date, "Today-3", "2026-03-25")]
    [InlineData(FieldKind.DateTime, "Today", "2026-03-27T23:00:00Z")]
    [InlineData(FieldKind.DateTime, "Today+3T09:30", "2026-03-31T07:30:00Z")]
    [InlineData(FieldKind.DateTime, "Today+1T02:30", "2026-03-29T01:30:00Z")] // the clocks leave it out: an hour later
    [InlineData(FieldKind.DateTime, "Today+1T25:00", "Today+1T25:00")]
    [InlineData(FieldKind.Text, "Today", "Today")]
    public void Days_and_times_are_told_from_today_by_the_clock_of_the_organization(FieldKind kind, string text, string expected) =>
        Assert.Equal(expected, SeedDay.Resolve(Field(kind), text, new DateOnly(2026, 3, 28), Berlin));

    private static FieldDefinition Field(FieldKind kind) => new()
    {
        Id = "f", Name = "F", LabelText = "F", Kind = kind, ValueType = typeof(string), Get = _ => null,
    };
}
