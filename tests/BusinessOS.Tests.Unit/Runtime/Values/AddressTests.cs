using System.Text.Json;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Values;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Values;

/// <summary>Postal addresses: as people read them, as a cell keeps them, and what is one.</summary>
public sealed class AddressTests
{
    private static readonly PostalAddress Bern = new() { Street = "Bahnhofstrasse 1\nHinterhaus", PostalCode = "3011", City = "Bern", Country = "CH" };

    [Fact]
    public void A_cell_is_read_back_as_it_was()
    {
        Assert.Equal("Bahnhofstrasse 1 / Hinterhaus; 3011; Bern; ; CH", AddressText.Write(Bern));
        Assert.Equal(Bern, AddressText.Read(AddressText.Write(Bern)));
        Assert.Equal(new PostalAddress { City = "Bern" }, AddressText.Read(AddressText.Write(new() { City = "Bern" })));
    }

    [Fact]
    public void What_is_no_address_in_parts_is_a_street()
    {
        Assert.Equal(new PostalAddress { Street = "Somewhere behind the station" }, AddressText.Read("Somewhere behind the station"));
        Assert.Null(AddressText.Read("a; b; c; d; e; f"));
        Assert.Null(AddressText.Read(" ; ;"));
    }

    [Theory]
    [InlineData("CH", null, "1 Main, 8001 Town, Region, Switzerland")]
    [InlineData("CH", "CH", "1 Main, 8001 Town, Region")]
    [InlineData("US", "CH", "1 Main, Town, Region 8001, United States")]
    [InlineData("GB", null, "1 Main, Town, Region, 8001, United Kingdom")]
    [InlineData(null, "US", "1 Main, Town, Region 8001")]
    public void Each_country_has_its_order(string? country, string? home, string line) =>
        Assert.Equal(line, AddressLines.OneLine(new() { Street = "1 Main", PostalCode = "8001", City = "Town", Region = "Region", Country = country }, home));

    [Fact]
    public void Lines_leave_out_what_is_not_given()
    {
        Assert.Equal(["Bahnhofstrasse 1", "Hinterhaus", "3011 Bern", "Switzerland"], AddressLines.Of(Bern, null));
        Assert.Equal(["Portland"], AddressLines.Of(new() { City = "Portland", Country = "US" }, "US"));
        Assert.Equal("Bahnhofstrasse 1, Hinterhaus, 3011 Bern, Switzerland", DisplayText.Of(Bern));
    }

    [Fact]
    public void Spaces_letters_and_what_separates_parts_are_put_in_order()
    {
        var (address, problem) = AddressRules.Read(new() { Street = " Main 1 ; left \r\n\r\n Yard / Door 2", PostalCode = "sw1a  1aa", City = " ", Country = "gb" }, null);

        Assert.Null(problem);
        Assert.Equal(new PostalAddress { Street = "Main 1 , left\nYard\nDoor 2", PostalCode = "SW1A 1AA", Country = "GB" }, address);
        Assert.Equal(address, AddressText.Read(AddressText.Write(address!)));
    }

    [Theory]
    [InlineData(null, null, "CH", "An address needs a street or a city.")]
    [InlineData(null, "Bern", null, "Choose the country of the address.")]
    [InlineData(null, "Bern", "XX", "'XX' is no country. Write its two letters, like CH.")]
    [InlineData("a\nb\nc\nd\ne", "Bern", "CH", "The street has at most 4 lines.")]
    [InlineData("a", "be\u0000rn", "CH", "This holds characters that cannot be stored. Type it again without them.")]
    public void What_is_no_address_is_said(string? street, string? city, string? country, string problem) =>
        Assert.Equal(problem, AddressRules.Read(new() { Street = street, City = city, Country = country }, null).Problem);

    [Theory]
    [InlineData(251, 1, 1, "The street has at most 250 characters.")]
    [InlineData(1, 101, 1, "The city has at most 100 characters.")]
    [InlineData(1, 1, 21, "The postal code has at most 20 characters.")]
    [InlineData(250, 100, 20, null)]
    public void Each_part_has_its_length(int street, int city, int postalCode, string? problem) => Assert.Equal(
        problem, AddressRules.Read(new() { Street = new string('a', street), City = new string('b', city), PostalCode = new string('1', postalCode), Country = "CH" }, null).Problem);

    [Fact]
    public void Without_a_country_it_is_the_organizations()
    {
        Assert.Equal("CH", AddressRules.Read(new() { City = "Bern" }, "CH").Address?.Country);
        Assert.Equal((null, null), AddressRules.Read(new() { Street = " " }, "CH"));
    }

    [Theory]
    [InlineData("\"Bern\"", "It must be an object with street, postalCode, city, region and country.")]
    [InlineData("""{"cty":"Bern"}""", "An address has no 'cty', only street, postalCode, city, region and country. Did you mean 'city'?")]
    [InlineData("""{"city":5}""", "Its city must be a text.")]
    [InlineData("""{"city":"Bern","city":"Basel"}""", "Its city is given twice.")]
    public void Json_that_is_none_is_explained(string text, string expected)
    {
        using var json = JsonDocument.Parse(text);

        Assert.False(AddressJson.TryRead(json.RootElement, out _, out var message));
        Assert.Equal(expected, message);
    }

    [Fact]
    public void There_are_all_countries_in_the_order_of_their_names()
    {
        Assert.Equal(249, Countries.All.Count);
        Assert.Equal("Afghanistan", Countries.All[0].Value);
        Assert.True(Countries.Has("CH"));
        Assert.False(Countries.Has("ch"));
        Assert.Equal("XX", Countries.NameOf("XX"));
    }
}
