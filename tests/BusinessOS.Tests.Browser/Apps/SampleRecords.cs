using System.Text.Json;
using Microsoft.Playwright;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>Records of every app, enough to fill more than one page of a list, and the ids of some of them.</summary>
public sealed record SampleRecords(string Loan, string Equipment, string Contact, string Opportunity, string Booking, string Shoot)
{
    /// <summary>More than the fifty of one page.</summary>
    public const int Loans = 60;

    public static readonly SampleRecords None = new("", "", "", "", "", "");

    /// <summary>Stores them as the person the page belongs to, over the API.</summary>
    public static async Task<SampleRecords> StoreAsync(IPage page)
    {
        var accounts = await PostAsync(page, "crm/accounts",
            Many(["Northwind Traders", "Contoso", "Adatum"], name => new { name, industry = "Retail", website = "https://example.org", address = new { street = "1 High Street", city = "Leeds", country = "GB" }, place = new { latitude = 53.8, longitude = -1.55 }, customer = true }));
        var contacts = await PostAsync(page, "crm/contacts",
            Many(["Ada Byron", "Grace Hopper", "Alan Turing"], (name, i) => new { name, account = accounts[i], jobTitle = "Head of purchasing", email = $"contact{i}@example.org", phone = "+44 20 7946 0100" }));
        var deals = await PostAsync(page, "crm/opportunities",
            Many(["Fleet renewal", "Office move", "Annual licence"], (name, i) => new { name, account = accounts[i], contact = contacts[i], amount = 120000.5m + i, probability = 40, closeOn = Day(10 * i), nextStep = "Send the offer" }));
        await StepAsync(page, "crm/opportunities", deals[1], "Propose");
        await PostAsync(page, "crm/activities", Many(["Ask for the floor plan", "Walk through the office"], (subject, i) => new { subject, kind = i == 0 ? "Call" : "Meeting", at = $"{Day(i)}T10:00:00Z", opportunity = deals[i] }));
        await PostAsync(page, "crm/enquiries", Many(["Margaret Hamilton"], name => new { name, email = "hamilton@example.org", company = "Draper", message = "Do you also deliver on Saturdays?" }));

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
        await PostAsync(page, "films/engagements", new { name = "Engagement of Asta Nielsen", account = "CH93 0076 2011 6238 5295 7", currency = "EUR", pay = 1200, call = $"{Day(3)}T13:00:00Z" });
        await PostAsync(page, "films/scenes", Many(shoots, shoot => new { name = "Arrival", shoot, mood = "Tense", needs = new[] { "Rain", "Night" }, cast = new[] { actors[0], actors[2] }, tags = new[] { "day one" } }));
        var bookings = await PostAsync(page, "films/bookings", Many(
            [("Casting", 0, "08:30", "PT1H30M", "Studio"), ("Colour grading", 0, "09:15", "PT3H", "Cutting"), ("Table read", 1, "10:00", "PT2H", "Studio"), ("Press photos", 2, "16:00", "PT45M", "Roof"), ("Night mix", 3, "20:00", "PT12H", "Cutting")],
            b => new { purpose = b.Item1, shoot = shoots[0], begins = $"{Day(b.Item2)}T{b.Item3}:00Z", lasts = b.Item4, room = b.Item5 }));
        var trips = await PostAsync(page, "films/trips", Many(
            [("Lisbon", -3, 4), ("Oslo", 2, 5), ("Harbour", 0, 0), ("Vienna", 10, 13)],
            t => new { place = t.Item1, leaves = Day(t.Item2), returns = Day(t.Item3), shoot = shoots[0] }));
        await StepAsync(page, "films/trips", trips[0], "Book");
        var countries = await PostAsync(page, "films/locations", Many(["Portugal", "Norway"], name => new { name, kind = "Country" }));
        var towns = await PostAsync(page, "films/locations", Many([("Lisbon", 0), ("Porto", 0), ("Oslo", 1)], t => new { name = t.Item1, kind = "Town", within = countries[t.Item2] }));
        foreach (var (name, town, rate, colour, latitude, longitude) in new[] { ("Old harbour", 0, 400, "#5b7f95", 38.7057, -9.1448), ("Tiled stairs", 0, 150, "#c08a4e", 38.7139, -9.1334), ("Opera roof", 2, 900, "#7d8f69", 59.9075, 10.7531) })
        {
            await PostAsync(page, "films/locations", new { name, within = towns[town], dayRate = rate, photo = await PictureAsync(page, colour), position = new { latitude, longitude } });
        }

        await PostAsync(page, "films/locations", new { name = "Empty warehouse", within = towns[1], dayRate = 120 });
        var days = await PostAsync(page, "open-days/days", Many(["Archive day"], name => new { name, on = Day(20), about = "The archive, from the cellar to the roof.", place = new { latitude = 53.5503, longitude = 9.9920 }, listed = true }));
        await PostAsync(page, "open-days/applications", Many(days, day => new { day, who = "Nora", mail = "nora@example.org" }));
        return new SampleRecords(loans[0], equipment[0], contacts[0], deals[1], bookings[0], shoots[0]);
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

    /// <summary>Stores a picture of hills in a colour and answers its id.</summary>
    private static Task<string> PictureAsync(IPage page, string colour) => page.EvaluateAsync<string>(
        """
        async colour => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
          const pen = canvas.getContext("2d");
          pen.fillStyle = "#dfe7ec"; pen.fillRect(0, 0, 640, 480);
          pen.fillStyle = colour;
          for (const [x, y, r] of [[120, 520, 240], [460, 560, 320]]) { pen.beginPath(); pen.arc(x, y, r, 0, 7); pen.fill(); }
          const form = new FormData();
          form.append("file", await new Promise(done => canvas.toBlob(done, "image/png")), "place.png");
          const answer = await fetch("/files", { method: "POST", body: form });
          if (!answer.ok) { throw new Error(await answer.text()); }
          return (await answer.json()).id;
        }
        """,
        colour);

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
