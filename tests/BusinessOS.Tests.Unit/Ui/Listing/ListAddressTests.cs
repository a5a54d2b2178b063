using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Ui.Listing;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Listing;

public sealed class ListAddressTests
{
    private const string Path = "/equipment-loans/loans";

    private static readonly EntityDefinition Loan = EquipmentLoansModule.Catalog().Of(typeof(Loan));

    [Theory]
    [InlineData("?status=Out")]
    [InlineData("?q=canon%20r5&status.in=Out,Approved&dueOn.lt=2026-01-01&sort=-dueOn,number&page=3")]
    [InlineData("?equipment=11111111-2222-3333-4444-555555555555&deposit.ge=12.5&late=true&reason.empty=true")]
    public void What_is_written_is_read_again(string query) =>
        Assert.Equal(Path + query, ListAddress.Write(Path, ListAddress.Read(Loan, "http://localhost" + Path + query)));

    [Fact]
    public void An_old_bookmark_that_names_what_is_gone_still_opens()
    {
        var state = ListAddress.Read(Loan, Path + "?colour=red&status=Burnt&dueOn.lt=soon&page=x&sort=size,-dueOn");

        Assert.Empty(state.Filters);
        Assert.Equal(1, state.Page);
        Assert.Equal([new Sort(Loan.Field("DueOn")!, true)], state.Sort);
    }

    [Fact]
    public void The_export_carries_filters_and_order_but_no_page()
    {
        var state = ListAddress.Read(Loan, Path + "?status=Out&sort=dueOn&page=4");

        Assert.Equal("/export/equipment-loans/loans.csv?status=Out&sort=dueOn", ListAddress.Export(Loan, state));
    }

    [Fact]
    public void A_header_sorts_up_then_down_then_not()
    {
        var due = Loan.Field("DueOn")!;

        var up = ListState.Start.SortedBy(due);
        var down = up.SortedBy(due);

        Assert.False(up.Sort.Single().Descending);
        Assert.True(down.Sort.Single().Descending);
        Assert.Empty(down.SortedBy(due).Sort);
    }
}
