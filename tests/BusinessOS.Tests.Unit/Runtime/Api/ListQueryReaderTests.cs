using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Api.Querying;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records.Querying;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Api;

public sealed class ListQueryReaderTests
{
    private static readonly EntityDefinition Loan = EquipmentLoansModule.Catalog().Of(typeof(Loan));

    [Fact]
    public void Filters_carry_typed_values()
    {
        var query = Read("?dueOn.lt=2026-01-31&status.in=Out,approved&deposit.ge=12.50&reason.empty=false");

        Assert.Collection(
            query.Records.Filters,
            f => AssertFilter(f, "DueOn", FilterOperator.Less, new DateOnly(2026, 1, 31)),
            f => AssertFilter(f, "Status", FilterOperator.In, LoanStatus.Out, LoanStatus.Approved),
            f => AssertFilter(f, "Deposit", FilterOperator.GreaterOrEqual, 12.50m),
            f => AssertFilter(f, "Reason", FilterOperator.IsNotEmpty));
    }

    [Fact]
    public void Words_set_search_order_size_cursor_and_count()
    {
        var query = Read("?q=drill&sort=-dueOn,number&limit=7&after=abc&count=true&fields=number,dueOn");

        Assert.Equal("drill", query.Records.Search);
        Assert.Equal([("DueOn", true), ("Number", false)], query.Records.Sort.Select(s => (s.Field.Name, s.Descending)));
        Assert.Equal(7, query.Records.Take);
        Assert.Equal("abc", query.Records.After);
        Assert.True(query.Records.WithTotal);
        Assert.Equal(["Number", "DueOn"], query.Fields!);
    }

    [Theory]
    [InlineData("?duOn=2026-01-01", "duOn", "Loan has no field 'duOn'. Did you mean 'dueOn'?")]
    [InlineData("?lmit=5", "lmit", "Loan has no field 'lmit'. Did you mean 'limit'?")]
    [InlineData("?dueOn.less=2026-01-01", "dueOn.less", "'dueOn' cannot be compared with 'less', only with eq, ne, lt, le, gt, ge, in, empty.")]
    [InlineData("?late.lt=true", "late.lt", "'late' cannot be compared with 'lt', only with eq, ne.")]
    [InlineData("?dueOn=31.1.2026", "dueOn", "'31.1.2026' is not a date such as 2026-01-31.")]
    [InlineData("?status=Aproved", "status", "'Aproved' is not one of Requested, Approved, Out, Returned. Did you mean 'Approved'?")]
    [InlineData("?equipment=camera", "equipment", "'camera' is not the id of a record.")]
    [InlineData("?limit=201", "limit", "It is a whole number from 1 to 200.")]
    [InlineData("?limit=-1", "limit", "It is a whole number from 1 to 200.")]
    [InlineData("?limit=5&limit=6", "limit", "It may be given once.")]
    [InlineData("?count=yes", "count", "It is true or false.")]
    [InlineData("?sort=-reason", "sort", "Records cannot be sorted by 'reason'.")]
    [InlineData("?sort=dueOn,-dueOn", "sort", "'dueOn' is named twice.")]
    [InlineData("?q=%00", "q", "Search for at most 200 characters of text.")]
    public void What_cannot_be_understood_is_said_with_the_nearest_name(string query, string parameter, string message)
    {
        var (read, problems) = ListQueryReader.Read(Loan, Parse(query));

        Assert.Null(read);
        var problem = Assert.Single(problems);
        Assert.Equal((parameter, message), (problem.Field, problem.Message));
    }

    [Fact]
    public void Every_fault_of_a_query_is_reported_at_once()
    {
        var (_, problems) = ListQueryReader.Read(Loan, Parse("?x=1&limit=0&dueOn=y&sort=z"));

        Assert.Equal(["x", "limit", "dueOn", "sort"], problems.Select(p => p.Field));
    }

    private static ListQuery Read(string query)
    {
        var (read, problems) = ListQueryReader.Read(Loan, Parse(query));
        Assert.Empty(problems);
        return read!;
    }

    private static QueryCollection Parse(string query) => new(QueryHelpers.ParseQuery(query));

    private static void AssertFilter(Filter filter, string field, FilterOperator comparison, params object?[] values)
    {
        Assert.Equal((field, comparison), (filter.Field.Name, filter.Operator));
        Assert.Equal(values, filter.Values);
    }
}
