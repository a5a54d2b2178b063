using BusinessOS.Assistant;
using Xunit;

namespace BusinessOS.Tests.Unit.Assistant;

/// <summary>Texts that describe no app get a plain answer and nothing else.</summary>
public sealed class OtherTextTests
{
    [Theory]
    [InlineData("", "BOS5001")]
    [InlineData(" \n\t\n", "BOS5001")]
    [InlineData("The woods are lovely, dark and deep,\nBut I have promises to keep,\nAnd miles to go before I sleep.", "BOS5002")]
    [InlineData("- milk\n- bread (2)\n- 6 eggs\n- cheese, butter, yoghurt\n- washing powder", "BOS5002")]
    [InlineData("Ingredients: 2 cups flour, 2 eggs, a pinch of salt.\n\nWhisk the eggs with the milk. Preheat the oven and bake for 20 minutes. Garnish with parsley.", "BOS5002")]
    [InlineData("The Tenant shall pay the rent on the first day of each month. The Landlord shall not be liable for any loss. Notices hereunder shall be sent pursuant to clause 4. This Agreement is governed by the laws of England.", "BOS5002")]
    [InlineData("SELECT name, price FROM products WHERE price > 10 ORDER BY name;", "BOS5002")]
    [InlineData("Hello, how are you today? The weather is nice.", "BOS5002")]
    [InlineData("Good morning members", "BOS5002")]
    [InlineData("Happy birthday to all our customers!", "BOS5002")]
    [InlineData("Keep calm and carry on", "BOS5002")]
    [InlineData("Roses are red, violets are blue", "BOS5002")]
    [InlineData("Chocolate chip cookies", "BOS5002")]
    [InlineData("public class Customer\n{\n    public string Name { get; set; }\n    public int Age { get; set; }\n}", "BOS5003")]
    [InlineData("??? !!! ... 123", "BOS5003")]
    [InlineData("Wir brauchen eine App für unsere Werkstatt. Kunden bringen Fahrzeuge, und wir schreiben Aufträge mit Datum und Preis.", "BOS5007")]
    [InlineData("Nous avons besoin d une application pour gérer les réservations de notre hôtel. Chaque chambre a un numéro et un prix.", "BOS5007")]
    [InlineData("我们需要一个应用来管理客户和订单。每个订单有日期和金额。", "BOS5007")]
    public void Text_that_describes_no_app_is_answered_plainly(string text, string code)
    {
        var result = EmbeddedAuthor.Draft(new AuthorRequest(text));

        Assert.Equal(code, Assert.Single(result.Diagnostics).Code);
        Assert.Empty(result.Operations);
    }

    [Theory]
    [InlineData("I need an app to track my bee hives")]
    [InlineData("Something to keep track of who has which laptop")]
    [InlineData("Sports club members")]
    [InlineData("Track time spent on projects")]
    [InlineData("Record mileage of vehicles")]
    public void A_few_words_are_enough(string text) => Assert.True(EmbeddedAuthor.Draft(new AuthorRequest(text)).Succeeded);
}
