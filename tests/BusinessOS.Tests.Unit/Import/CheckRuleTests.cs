using BusinessOS.Import.Sources;
using BusinessOS.Import.Sources.Databases;
using Xunit;

namespace BusinessOS.Tests.Unit.Import;

public sealed class CheckRuleTests
{
    [Theory]
    [InlineData("status IN ('new', 'it''s paid')", "new|it's paid")]
    [InlineData("(status)::text = ANY ((ARRAY['in'::character varying, 'out'::character varying])::text[])", "in|out")]
    [InlineData("\"status\" in ('a')", "a")]
    [InlineData("status IS NULL OR status IN ('this or that', 'neither')", "this or that|neither")]
    public void A_list_of_values_is_read_as_each_database_writes_it(string check, string expected) =>
        Assert.Equal(expected, string.Join('|', CheckRule.Read(new SourceColumn("status") { Kind = SourceKind.Text }, check, "a check")!.Allowed));

    [Theory]
    [InlineData("NOT (status IN ('x', 'y'))")]
    [InlineData("status NOT IN ('x', 'y')")]
    [InlineData("status IN ('x') OR price > 3")]
    public void A_list_that_holds_for_some_rows_only_is_none(string check) =>
        Assert.Null(CheckRule.Read(new SourceColumn("status") { Kind = SourceKind.Text }, check, "a check"));

    [Theory]
    [InlineData("price >= 0", "0", null)]
    [InlineData("((price >= (0)::numeric) AND (price <= (100)::numeric))", "0", "100")]
    [InlineData("price BETWEEN 1 AND 5", "1", "5")]
    [InlineData("unit_price >= 0", null, null)]
    [InlineData("price >= 0 OR price < -5", null, null)]
    public void Bounds_are_read_unless_there_is_an_alternative(string check, string? min, string? max)
    {
        var read = CheckRule.Read(new SourceColumn("price") { Kind = SourceKind.Decimal }, check, "a check");

        Assert.Equal((min, max), (read?.Min, read?.Max));
    }

    [Theory]
    [InlineData("'new'::character varying", "new")]
    [InlineData("((0))", "0")]
    [InlineData("'it''s'", "it's")]
    [InlineData("nextval('x')", null)]
    [InlineData("NULL", null)]
    public void Only_plain_defaults_are_values(string sql, string? expected) => Assert.Equal(expected, DefaultValue.Read(sql));
}
