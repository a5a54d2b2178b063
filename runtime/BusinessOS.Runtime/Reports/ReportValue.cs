using BusinessOS.Runtime.Formatting;
using BusinessOS.Runtime.Markup;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Reports;

/// <summary>Fields as they stand on paper: in full, as there is nothing to point at or to open.</summary>
internal static class ReportValue
{
    /// <param name="zone">The reader's.</param>
    public static ReportCell Of(RecordView view, FieldDefinition field, TimeZoneInfo zone)
    {
        var value = view[field];
        if (view.Masked.Contains(field.Name))
        {
            return new(value as string ?? MaskText.Dots);
        }

        return (field.Kind, value) switch
        {
            _ when view.Hidden.Contains(field.Name) || view.Irrelevant.Contains(field.Name) => ReportCell.Empty,
            (_, null) => ReportCell.Empty,
            (FieldKind.Reference or FieldKind.User or FieldKind.Team, _) => new(view.References.GetValueOrDefault(field.Name)?.Title ?? ""),
            (FieldKind.References, _) => new(string.Join(", ", (view.Links.GetValueOrDefault(field.Name) ?? []).Select(l => l.Title))),
            (FieldKind.Image, Guid picture) => new("", picture),
            (FieldKind.Signature, Signature signed) => new($"{signed.Name}, {FieldFormat.Time(signed.At, zone)}", signed.File),
            (FieldKind.File, _) => new(Say("A file")),
            (FieldKind.Encrypted, _) => new(MaskText.Dots),
            (FieldKind.Money, decimal amount) => new(MoneyFormat.Text(amount, view.CurrencyOf(field))),
            (FieldKind.Address, PostalAddress address) => new(string.Join('\n', AddressLines.Of(address, field.Country))),
            (FieldKind.Markdown, string markdown) => new(PlainHtml.Of(MarkdownHtml.Of(markdown))),
            _ => new(FieldFormat.Text(field, value, zone)),
        };
    }
}
