using System.Text.Json;
using Microsoft.Playwright;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Records of every app, enough to fill more than one page of a list, and the ids of some of them.</summary>
public sealed record SampleRecords(string Loan, string Equipment, string Contact, string Opportunity)
{
    /// <summary>More than the fifty of one page.</summary>
    public const int Loans = 60;

    public static readonly SampleRecords None = new("", "", "", "");

    /// <summary>Stores them as the person the page belongs to, over the API.</summary>
    public static async Task<SampleRecords> StoreAsync(IPage page)
    {
        var accounts = await PostAsync(page, "crm/accounts",
            Many(["Northwind Traders", "Contoso", "Adatum"], name => new { name, industry = "Retail", website = "https://example.org", city = "Leeds", customer = true }));
        var contacts = await PostAsync(page, "crm/contacts",
            Many(["Ada Byron", "Grace Hopper", "Alan Turing"], (name, i) => new { name, account = accounts[i], jobTitle = "Head of purchasing", email = $"contact{i}@example.org", phone = "+44 20 7946 0100" }));
        var deals = await PostAsync(page, "crm/opportunities",
            Many(["Fleet renewal", "Office move", "Annual licence"], (name, i) => new { name, account = accounts[i], contact = contacts[i], amount = 120000.5m + i, probability = 40, closeOn = Day(10 * i), nextStep = "Send the offer" }));
        await StepAsync(page, "crm/opportunities", deals[1], "Propose");

        var equipment = await PostAsync(page, "equipment-loans/equipment",
            Many(["Canon EOS R5", "MacBook Pro 16\"", "Epson projector"], name => new { name, category = "Other", serialNumber = "SN-004711", purchasePrice = 2499 }));
        var loans = await PostAsync(page, "equipment-loans/loans",
            Many(Enumerable.Range(1, Loans), (number, i) => new { number = $"LN-{number:0000}", equipment = equipment[i % 2], contact = contacts[i % 3], dueDate = Day(i - 30), deposit = 50 * i, priority = i % 3 == 0 ? "High" : "Normal" }));
        await StepAsync(page, "equipment-loans/loans", loans[1], "Approve");

        var departments = await PostAsync(page, "expenses/departments", Many(["Sales", "Engineering"], name => new { name, costCenter = "4100" }));
        var employees = await PostAsync(page, "expenses/employees",
            Many(["Linus Weber", "Radia Novak"], (name, i) => new { name, department = departments[i], email = $"employee{i}@example.org", monthlyLimit = 1000 }));
        await PostAsync(page, "expenses/expenses",
            Many(["EX-0001", "EX-0002", "EX-0003"], (number, i) => new { number, employee = employees[i % 2], date = Day(-i), amount = 12.34m * (i + 1), category = "Travel", description = "Train to the customer and back." }));

        var doctors = await PostAsync(page, "clinic-appointments/doctors", Many(["Dr. Amara Okafor"], name => new { name, specialty = "Cardiology", email = "okafor@example.org" }));
        var patients = await PostAsync(page, "clinic-appointments/patients", Many(["John Wilson", "Tim Okafor"], name => new { name, dateOfBirth = "1972-04-11", address = "1 High Street, Leeds" }));
        await PostAsync(page, "clinic-appointments/appointments",
            Many(patients, patient => new { patient, doctor = doctors[0], startTime = $"{Day(1)}T09:30:00Z", duration = 30, reason = "Annual check-up" }));

        var shoots = await PostAsync(page, "films/shoots",
            Many(["Opening shot"], name => new { name, costs = new[] { new { what = "Crane for a day", pieces = 1, price = 300 } } }));
        await PostAsync(page, "films/takes", Many(shoots, shoot => new { shoot, rating = 7 }));
        await PostAsync(page, "films/permits", Many(shoots, shoot => new { shoot, place = "Old harbour" }));
        var actors = await PostAsync(page, "films/actors", Many(["Asta Nielsen", "Buster Keaton", "Conrad Veidt", "Douglas Fairbanks"], name => new { name, agency = "Northern Lights" }));
        await PostAsync(page, "films/scenes", Many(shoots, shoot => new { name = "Arrival", shoot, mood = "Tense", needs = new[] { "Rain", "Night" }, cast = new[] { actors[0], actors[2] }, tags = new[] { "day one" } }));
        return new SampleRecords(loans[0], equipment[0], contacts[0], deals[1]);
    }

    /// <summary>Stores one record and answers its id.</summary>
    public static async Task<string> PostAsync(IPage page, string resource, object record) => (await PostAsync(page, resource, [record]))[0];

    /// <summary>Takes a step of a record's life.</summary>
    public static Task StepAsync(IPage page, string resource, string id, string step) => page.EvaluateAsync(
        """
        async ([resource, id, step]) => {
          const answer = await fetch(`/api/${resource}/${id}/transitions/${step}`, { method: "POST" });
          if (!answer.ok) { throw new Error(await answer.text()); }
        }
        """,
        new[] { resource, id, step });

    private static async Task<string[]> PostAsync(IPage page, string resource, object[] records) => await page.EvaluateAsync<string[]>(
        """
        async ([resource, records]) => {
          const ids = [];
          for (const record of JSON.parse(records)) {
            const answer = await fetch(`/api/${resource}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(record) });
            if (!answer.ok) { throw new Error(`${resource} ${await answer.text()}`); }
            ids.push((await answer.json()).id);
          }
          return ids;
        }
        """,
        new[] { resource, JsonSerializer.Serialize(records) });

    private static object[] Many<T>(IEnumerable<T> sources, Func<T, object> make) => [.. sources.Select(make)];

    private static object[] Many<T>(IEnumerable<T> sources, Func<T, int, object> make) => [.. sources.Select(make)];

    private static string Day(int fromToday) => DateTime.UtcNow.AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
