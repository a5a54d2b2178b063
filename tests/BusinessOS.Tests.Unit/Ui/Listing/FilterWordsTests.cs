using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Ui.Formatting;
using BusinessOS.Runtime.Ui.Listing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BusinessOS.Tests.Unit.Ui.Listing;

public sealed class FilterWordsTests
{
    private static readonly EntityDefinition Loan = EquipmentLoansModule.Catalog().Of(typeof(Loan));

    [Fact]
    public void A_filter_reads_as_a_sentence()
    {
        Assert.Equal("Status is Out or Approved", Said(new Filter(Field("Status"), FilterOperator.In, LoanStatus.Out, LoanStatus.Approved)));
        Assert.Equal("Due on is before 24 Nov 2026", Said(new Filter(Field("DueOn"), FilterOperator.Less, new DateOnly(2026, 11, 24))));
        Assert.Equal("Deposit is at least €100.00", Said(new Filter(Field("Deposit"), FilterOperator.GreaterOrEqual, 100m)));
        Assert.Equal("Reason is empty".Replace("Reason", "Why is it late?", StringComparison.Ordinal), Said(new Filter(Field("Reason"), FilterOperator.IsEmpty)));
        Assert.Equal("Equipment is Canon R5", Said(new Filter(Field("Equipment"), FilterOperator.Equal, Guid.NewGuid())));
    }

    [Fact]
    public void Every_kind_of_field_can_be_filtered_by_what_makes_sense() =>
        Assert.All(Enum.GetValues<FieldKind>(), kind => Assert.NotEmpty(FilterWords.OperatorsOf(Of(kind))));

    [Fact]
    public void A_long_list_says_about()
    {
        var page = new RecordPage([.. Enumerable.Repeat<RecordView>(null!, 50)], RecordQuery.CountLimit, true, "next");

        Assert.Equal("51–100 of about 10,000+", PageRange.Of(page, 2).Text);
    }

    private static string Said(Filter filter) =>
        FilterWords.Of(filter, new PersonClock(new FakeTimeProvider()), _ => "Canon R5");

    private static FieldDefinition Field(string name) => Loan.Field(name)!;

    private static FieldDefinition Of(FieldKind kind) => new()
    {
        Id = "f",
        Name = "Field",
        Kind = kind,
        LabelText = "Field",
        ValueType = typeof(string),
        Get = _ => null,
    };
}
