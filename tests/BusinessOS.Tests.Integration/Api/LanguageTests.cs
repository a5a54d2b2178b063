using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Workflows.Rows;
using BusinessOS.Tests.Integration.Runtime;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Person = BusinessOS.Runtime.Identity.Person;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>An app in two languages as programs and receivers of mails read it.</summary>
public sealed class LanguageTests
{
    private const string Keys = "/api/keys/keys";

    private const string App = """
        app: keys
        name: Keys
        languages: [de]
        roles: [Porter]
        entities:
          Key:
            title: "Key {Name}"
            fields:
              Name:  text ..8 required
              Kind:  choice Door | Locker
              Until: date
            states: In, Out
            transitions:
              HandOut: { from: In, to: Out, needs: [Until] }
            validations:
              Late: { when: 'Name == "bad"', message: That is no key., field: Name }
            unique: [Name]
        workflows:
          TellPorter:
            on: Key created
            do:
              - mail: { to: role Porter, subject: "{Name} is new", body: Have a look. }
        texts:
          de:
            name: Schlüssel
            entities:
              Key:
                label: Schlüssel
                plural: Schlüssel
                title: "Schlüssel {Name}"
                fields: { Name: Bezeichnung, Kind: { label: Art, choices: { Door: Tür } }, Until: Bis }
                states: { In: Da, Out: Ausgegeben }
                transitions: { HandOut: Ausgeben }
                validations: { Late: Das ist kein Schlüssel. }
            workflows:
              TellPorter: { mails: { 1: { subject: "{Name} ist neu", body: Sehen Sie nach. } } }
        """;

    private static AppCatalog Catalog => new([.. CompiledCatalog.Of(App).Apps, EquipmentLoansModule.Catalog().Apps[0]]);

    [Theory]
    [InlineData(null, "That is no key.", "Some values do not fit the rules.")]
    [InlineData("de-CH, fr;q=0.9", "Das ist kein Schlüssel.", "Einige Werte passen nicht zu den Regeln.")]
    [InlineData("fr, de;q=0.5, en;q=0.1", "Das ist kein Schlüssel.", "Einige Werte passen nicht zu den Regeln.")]
    [InlineData("fr", "That is no key.", "Some values do not fit the rules.")]
    [InlineData("en-US, de;q=0.9", "That is no key.", "Some values do not fit the rules.")]
    public async Task A_refusal_is_told_in_the_best_language_the_caller_takes(string? accepted, string message, string title)
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var porter = await desk.PersonAsync("porter@example.org", "keys.Porter");
        Speak(porter, accepted);

        using var answer = await porter.PostAsJsonAsync(Keys, new { name = "bad" });

        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((title, message), ((string?)problem["title"], (string?)problem["errors"]!["name"]![0]));
    }

    [Fact]
    public async Task Labels_titles_and_exports_are_in_the_readers_language_and_names_stay()
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var porter = await desk.PersonAsync("porter@example.org", "keys.Porter");
        using var made = await porter.PostAsJsonAsync(Keys, new { name = "K1", kind = "Door" });
        Speak(porter, "de");

        var record = await porter.GetJsonAsync($"{Keys}?name=K1");
        using var missing = await porter.PostAsJsonAsync(Keys, new { });
        using var doubled = await porter.PostAsJsonAsync(Keys, new { name = "K1" });
        using var early = await porter.PostAsJsonAsync($"{Keys}/{(string?)record["items"]![0]!["id"]}/transitions/HandOut", new { });
        var export = await porter.GetStringAsync("/export/keys/keys.csv");
        var document = await porter.GetStringAsync("/openapi/keys.json");

        Assert.Equal(("Door", "In"), ((string?)record["items"]![0]!["kind"], (string?)record["items"]![0]!["status"]));
        Assert.Contains("Bezeichnung wird benötigt.", Plain(await missing.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("Es gibt schon einen Eintrag (Schlüssel) mit denselben Angaben: Bezeichnung.", Plain(await doubled.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("Bis wird benötigt.", Plain(await early.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("Bezeichnung,Art,Bis", export, StringComparison.Ordinal);
        Assert.Contains("K1,Tür", export, StringComparison.Ordinal);
        Assert.DoesNotContain("Bezeichnung", Plain(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_of_the_browser_beats_what_it_accepts_and_what_the_person_chose()
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var porter = await desk.PersonAsync("porter@example.org", "keys.Porter");
        await ChooseAsync(desk, "porter@example.org", "de");
        Speak(porter, "en");
        Assert.Contains("Das ist kein Schlüssel.", await RefusalAsync(), StringComparison.Ordinal);

        porter.DefaultRequestHeaders.Add("Cookie", "bos-language=en");
        Assert.Contains("That is no key.", await RefusalAsync(), StringComparison.Ordinal);

        async Task<string> RefusalAsync()
        {
            using var answer = await porter.PostAsJsonAsync(Keys, new { name = "bad" });
            return Plain(await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_mail_is_in_the_language_its_receiver_chose()
    {
        await using var desk = await ApiDesk.StartAsync(catalog: Catalog);
        var porter = await desk.PersonAsync("porter@example.org", "keys.Porter");
        await desk.PersonAsync("second@example.org", "keys.Porter");
        await ChooseAsync(desk, "second@example.org", "de");

        using var made = await porter.PostAsJsonAsync(Keys, new { name = "K7" });

        var mails = await MailsAsync(desk, 2);
        Assert.Equal(
            ["porter@example.org: K7 is new, Have a look.", "second@example.org: K7 ist neu, Sehen Sie nach."],
            mails.Select(mail => $"{mail.Target}: {mail.Subject}, {mail.Body}").Order(StringComparer.Ordinal));
    }

    private static void Speak(HttpClient client, string? accepted)
    {
        if (accepted is not null)
        {
            client.DefaultRequestHeaders.Add("Accept-Language", accepted);
        }
    }

    private static async Task ChooseAsync(ApiDesk desk, string email, string language)
    {
        await using var context = desk.Context();
        await context.Set<Person>().Where(p => p.Email == email).ExecuteUpdateAsync(p => p.SetProperty(x => x.Language, language));
    }

    private static async Task<List<OutboxMessage>> MailsAsync(ApiDesk desk, int count)
    {
        for (var tries = 0; ; tries++)
        {
            await using var context = desk.Context();
            var mails = await context.Set<OutboxMessage>().AsNoTracking().ToListAsync();
            if (mails.Count >= count || tries == 200)
            {
                return mails;
            }

            await Task.Delay(50);
        }
    }

    /// <summary>JSON without its escapes.</summary>
    private static string Plain(string json) => System.Text.RegularExpressions.Regex.Unescape(json.Replace("\\\"", "'", StringComparison.Ordinal));
}
