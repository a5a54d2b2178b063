using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Ui.Formatting;

/// <summary>A value as a page shows it.</summary>
/// <param name="Text">What people read; empty when there is no value.</param>
/// <param name="Full">The exact value for the hover, where <paramref name="Text"/> is a short way to say it.</param>
/// <param name="Link">Where a click leads, when the value is something to open.</param>
public sealed record FieldDisplay(string Text, string? Full = null, string? Link = null)
{
    /// <summary>How a field of a record reads to this person now.</summary>
    public static FieldDisplay Of(RecordView view, FieldDefinition field, PersonClock clock, AppCatalog catalog, RecordWays ways)
    {
        var value = view[field];
        if (view.Masked.Contains(field.Name))
        {
            return new(value as string ?? MaskText.Dots);
        }

        return (field.Kind, value) switch
        {
            (_, null) => new(""),
            (FieldKind.Reference, _) => Reference(view, field, catalog, ways),
            (FieldKind.References, _) => new(string.Join(", ", (view.Links.GetValueOrDefault(field.Name) ?? []).Select(l => l.Title))),
            (FieldKind.User or FieldKind.Team, _) => new(view.References.GetValueOrDefault(field.Name)?.Title ?? ""),
            (FieldKind.Date, DateOnly date) => new(RelativeTime.Of(date, clock.Today), FieldFormat.Date(date)),
            (FieldKind.DateTime, DateTimeOffset time) =>
                new(RelativeTime.Of(time, clock.Now, field.Zone ?? clock.Zone), FieldFormat.Text(field, time, clock.Zone)),
            (FieldKind.Email, string mail) => new(mail, null, "mailto:" + mail),
            (FieldKind.Phone, string phone) => new(PhoneText.Show(phone, field.Country), phone, "tel:" + phone.Replace(" ", "", StringComparison.Ordinal)),
            (FieldKind.Url, string url) => Url(url),
            (FieldKind.Money, decimal amount) => new(MoneyFormat.Text(amount, view.CurrencyOf(field))),
            (FieldKind.Signature, Signature signed) => new(signed.Name, Say($"Signed {FieldFormat.Time(signed.At, clock.Zone)}")),
            (FieldKind.Location, GeoPoint place) => new(GeoText.Write(place), Say("Open in a map"), GeoText.Link(place)),
            _ => new(FieldFormat.Text(field, value, clock.Zone)),
        };
    }

    private static FieldDisplay Reference(RecordView view, FieldDefinition field, AppCatalog catalog, RecordWays ways) =>
        field.Target is { } target && view.References.TryGetValue(field.Name, out var label)
            ? new(label.Title, null, ways.Of(catalog.Of(target), label.Id))
            : new("");

    // Only what opens a page becomes a link: a script in a stored address must stay text.
    private static FieldDisplay Url(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
        {
            return new(url);
        }

        var host = parsed.Host.StartsWith("www.", StringComparison.Ordinal) ? parsed.Host[4..] : parsed.Host;
        return new(host + (parsed.AbsolutePath.Length > 1 ? parsed.AbsolutePath : ""), url, url);
    }
}
