using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Ui.Listing;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Listing;

public sealed class SavedViewTextTests
{
    private static readonly EntityDefinition Loans = EquipmentLoansModule.Catalog().Of(typeof(Loan));

    [Fact]
    public void Everything_a_list_shows_comes_back()
    {
        var state = ListAddress.Read(Loans, "/loans?q=canon&status.in=Out,Approved&deposit.ge=100&dueOn.empty=true&borrower=0198a0b0-0000-7000-8000-000000000001&sort=-dueOn,number&columns=number,deposit&view=Dear");

        var (read, gone) = SavedViewText.Read(Loans, SavedViewText.Write(state));

        Assert.Equal(0, gone);
        Assert.Equal(ListAddress.Write("/loans", state), ListAddress.Write("/loans", read));
        Assert.Equal(4, read.Filters.Count);
    }

    [Fact]
    public void Fields_are_kept_by_their_ids_and_not_by_their_names()
    {
        var text = SavedViewText.Write(ListAddress.Read(Loans, "/loans?deposit.ge=100&sort=-dueOn&columns=number"));

        Assert.Contains("f-lo-deposit", text, StringComparison.Ordinal);
        Assert.DoesNotContain("dueOn", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1")]
    [InlineData("null")]
    [InlineData("{}")]
    public void A_list_opens_whatever_is_stored(string text) => Assert.Equal("/loans", ListAddress.Write("/loans", SavedViewText.Read(Loans, text).State));

    [Fact]
    public void What_is_gone_is_left_out_and_counted()
    {
        var text = SavedViewText.Write(ListAddress.Read(Loans, "/loans?deposit.ge=100&priority=High&sort=-deposit&columns=number,deposit&view=Dear"))
            .Replace("f-lo-deposit", "f-gone", StringComparison.Ordinal)
            .Replace("\"Dear\"", "\"Cheap\"", StringComparison.Ordinal)
            .Replace("\"High\"", "\"Huge\"", StringComparison.Ordinal);

        var (read, gone) = SavedViewText.Read(Loans, text);

        Assert.Equal(5, gone);
        Assert.Equal("/loans?columns=number", ListAddress.Write("/loans", read));
    }
}
