using BusinessOS.Import.Inference;
using Xunit;

namespace BusinessOS.Tests.Unit.Import;

public sealed class WordsTests
{
    [Theory]
    [InlineData("tblOrderDetails", "OrderDetail")]
    [InlineData("tbl_customers", "Customer")]
    [InlineData("CUSTOMER_ADDRESSES", "CustomerAddress")]
    [InlineData("people", "Person")]
    [InlineData("order status", "OrderStatus")]
    [InlineData("Straßen", "Strassen")]
    [InlineData("2024 sales", "Value2024Sale")]
    [InlineData("!!!", "Table")]
    public void A_table_gives_an_entity_in_the_singular(string table, string expected) =>
        Assert.Equal(expected, Words.Entity(Words.Singular(Words.OfTable(table))));

    [Theory]
    [InlineData("Legacy shop", "legacy-shop")]
    [InlineData("Admin", "my-admin")]
    [InlineData("2024", "app-2024")]
    [InlineData("Ünïcode & more, much longer than it may be", "uenicode-more-much-l")]
    [InlineData("", "imported")]
    public void A_name_gives_the_id_of_an_app(string name, string expected) => Assert.Equal(expected, Words.Id(name));

    [Theory]
    [InlineData("ShipPostalCode", "Ship postal code", null)]
    [InlineData("PostalCodeShip", "Postal code (ship)", "Postal code (ship)")]
    [InlineData("Groesse", "Größe", "Größe")]
    public void A_label_keeps_what_the_name_cannot_say(string name, string written, string? expected) =>
        Assert.Equal(expected, Words.LabelFor(name, written));
}
