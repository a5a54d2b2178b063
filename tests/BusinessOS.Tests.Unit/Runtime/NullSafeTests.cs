using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Scope;
using Xunit;
using Record = BusinessOS.Runtime.Records.Record;

namespace BusinessOS.Tests.Unit.Runtime;

/// <summary>The owner's expressions in memory: nothing in them can fail on what is empty.</summary>
public sealed class NullSafeTests
{
    private static readonly Order Lonely = new() { Amount = 5m };

    private static readonly Order Whole = new()
    {
        Amount = 5m, Customer = new Customer { Name = "Ada", Limit = 10m, Since = new DateOnly(2020, 2, 3), Active = true },
    };

    [Fact]
    public void A_member_of_an_empty_reference_is_empty()
    {
        Assert.Null(Value(o => o.NameOfCustomer()).Of(Lonely));
        Assert.Equal("Ada", Value(o => o.NameOfCustomer()).Of(Whole));
    }

    [Fact]
    public void A_comparison_with_nothing_does_not_hold_either_way()
    {
        Assert.False(Holds(o => o.BelowLimit(), Lonely));
        Assert.False(Holds(o => o.AboveLimit(), Lonely));
        Assert.True(Holds(o => o.BelowLimit(), Whole));
    }

    [Fact]
    public void A_person_is_compared_by_the_id_that_stands_in_the_record_also_where_nobody_is_loaded()
    {
        var kept = new Order { Customer = new Customer { OwnerId = Guid.CreateVersion7() } };

        Assert.False(Holds(o => o.IsFree(), kept));
        Assert.True(Holds(o => o.IsTaken(), kept));
        Assert.True(Holds(o => o.IsFree(), Whole));
        Assert.True(Holds(o => o.IsFree(), Lonely));
    }

    [Fact]
    public void A_calculation_with_nothing_is_nothing()
    {
        Assert.Null(Value(o => o.Remaining()).Of(Lonely));
        Assert.Equal(5m, Value(o => o.Remaining()).Of(Whole));
    }

    [Fact]
    public void A_member_of_a_value_read_through_an_empty_reference_is_empty()
    {
        Assert.Null(Value(o => o.YearOfCustomer()).Of(Lonely));
        Assert.Equal(2020, Value(o => o.YearOfCustomer()).Of(Whole));
    }

    [Fact]
    public void A_flag_of_an_empty_reference_holds_neither_plain_nor_denied()
    {
        Assert.False(Holds(o => o.IsActive(), Lonely));
        Assert.False(Holds(o => o.IsInactive(), Lonely));
        Assert.True(Holds(o => o.IsActive(), Whole));
    }

    [Fact]
    public void Text_joins_over_what_is_empty_and_a_fallback_is_taken()
    {
        Assert.Equal("Order of ", Value(o => o.Words()).Of(Lonely));
        Assert.Equal("nobody", Value(o => o.Fallback()).Of(Lonely));
        Assert.Equal(0m, Value(o => o.LimitOrZero()).Of(Lonely));
    }

    private static Computed Value<T>(Func<Order, Expression<Func<T>>> source) => Computed.Of<Order, Order, T>(source);

    private static bool Holds(Func<Order, Expression<Func<bool>>> source, Order order) =>
        Condition.Of<Order, Order>(source).Holds(order);

    private sealed class Customer : Record
    {
        public string? Name { get; set; }

        public decimal Limit { get; set; }

        public DateOnly Since { get; set; }

        public bool Active { get; set; }

        public Guid? OwnerId { get; set; }

        public AppPerson? Owner { get; set; }
    }

    private sealed class Order : Record
    {
        public decimal Amount { get; set; }

        public Customer? Customer { get; set; }

        public Expression<Func<string?>> NameOfCustomer() => () => Customer!.Name;

        public Expression<Func<bool>> IsFree() => () => Customer!.Owner == null;

        public Expression<Func<bool>> IsTaken() => () => Customer!.Owner != null;

        public Expression<Func<bool>> BelowLimit() => () => Amount < Customer!.Limit;

        public Expression<Func<bool>> AboveLimit() => () => Amount >= Customer!.Limit;

        public Expression<Func<decimal>> Remaining() => () => Customer!.Limit - Amount;

        public Expression<Func<int>> YearOfCustomer() => () => Customer!.Since.Year;

        public Expression<Func<bool>> IsActive() => () => Customer!.Active;

        public Expression<Func<bool>> IsInactive() => () => !Customer!.Active;

        public Expression<Func<string?>> Words() => () => "Order of " + Customer!.Name;

        public Expression<Func<string?>> Fallback() => () => Customer!.Name ?? "nobody";

        public Expression<Func<decimal>> LimitOrZero() => () => (decimal?)Customer!.Limit ?? 0m;
    }
}
