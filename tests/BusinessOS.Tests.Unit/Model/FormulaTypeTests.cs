using BusinessOS.Model;
using Xunit;

namespace BusinessOS.Tests.Unit.Model;

public sealed class FormulaTypeTests
{
    [Theory]
    [InlineData("Price * 2", FieldType.Money)]
    [InlineData("Price / Price", FieldType.Decimal)]
    [InlineData("Price * Discount / 100m", FieldType.Money)]
    [InlineData("Count + 1", FieldType.Integer)]
    [InlineData("(decimal)Count / 3", FieldType.Decimal)]
    [InlineData("Math.Round(Price * 0.19m, 2)", FieldType.Money)]
    [InlineData("Other.Price - Price", FieldType.Money)]
    [InlineData("Name + \" \" + Count", FieldType.Text)]
    [InlineData("$\"{Name}: {Price}\"", FieldType.Text)]
    [InlineData("Name.Trim().Length", FieldType.Integer)]
    [InlineData("Due < Today && !(Count > 3)", FieldType.Boolean)]
    [InlineData("Due is null", FieldType.Boolean)]
    [InlineData("Kind == ThingKind.Big ? Price : Price * 2", FieldType.Money)]
    [InlineData("Due ?? Today.AddDays(7)", FieldType.Date)]
    [InlineData("Due == null ? null : Due.Value.AddMonths(1)", FieldType.Date)]
    [InlineData("Due.DayNumber - Today.DayNumber", FieldType.Integer)]
    [InlineData("(Now - CreatedAt).Days", FieldType.Integer)]
    [InlineData("CreatedAt.AddHours(4)", FieldType.DateTime)]
    [InlineData("Kind.ToString()", FieldType.Text)]
    [InlineData("string.IsNullOrEmpty(Name)", FieldType.Boolean)]
    [InlineData("Other != null && Other.Name.StartsWith(\"A\")", FieldType.Boolean)]
    public void Type_is_seen_from_the_expression(string expression, FieldType type)
    {
        var entity = Bound.Thing($"""
            fields:
              Name: text
              Count: integer
              Price: money
              Discount: percent
              Due: date
              Kind: choice Small | Big
              Other: reference Thing
              Result:
                type: formula
                formula: |-
                  {expression}
            """);

        Assert.Equal(type, entity.Fields[^1].Type);
    }

    [Theory]
    [InlineData("count Thing", FieldType.Integer)]
    [InlineData("sum Thing.Price", FieldType.Money)]
    [InlineData("sum Thing.Count", FieldType.Integer)]
    [InlineData("average Thing.Count", FieldType.Decimal)]
    [InlineData("average Thing.Price", FieldType.Money)]
    [InlineData("max Thing.Due", FieldType.Date)]
    [InlineData("min Thing.CreatedOn", FieldType.Date)]
    [InlineData("sum Thing.Double where Count > 1", FieldType.Money)]
    public void Type_of_a_rollup_is_that_of_what_it_adds_up(string rollup, FieldType type)
    {
        var entity = Bound.Thing($"""
            fields:
              Count: integer
              Price: money
              Due: date
              CreatedOn: formula Due
              Double: formula Price * 2
              Other: reference Thing
              Result: rollup {rollup}
              After: formula Result
            """);

        Assert.Equal([type, type], entity.Fields.TakeLast(2).Select(f => f.Type));
    }
}
