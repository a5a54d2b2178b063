using System.Collections;
using System.Globalization;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Api.Export;

/// <summary>A field's value as a cell: text as text, which the writer makes harmless, and numbers as numbers.</summary>
internal static class CsvCell
{
    public static object? Of(RecordView view, FieldDefinition field)
    {
        if (view.Hidden.Contains(field.Name))
        {
            return null;
        }

        if (view.Masked.Contains(field.Name))
        {
            return view[field] ?? MaskText.Dots;
        }

        if (field.Kind.IsLink() || field.Kind == FieldKind.Team)
        {
            return view.References.GetValueOrDefault(field.Name)?.Title;
        }

        if (field.Kind == FieldKind.References)
        {
            return string.Join(", ", (view.Links.GetValueOrDefault(field.Name) ?? []).Select(l => l.Title));
        }

        return view[field] switch
        {
            decimal number => Numbers.Plain(number),
            bool truth => truth ? Say("yes") : Say("no"),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            GeoPoint place => place.ToString(),
            PostalAddress address => address.ToString(),
            EncryptedText => view.Open(field).Text ?? MaskText.Dots,
            Enum choice => field.OptionOf(choice)?.Label ?? choice.ToString(),
            IList list => string.Join(", ", list.Cast<object>().Select(v => field.OptionOf(v)?.Label ?? v.ToString())),
            var value => value,
        };
    }

    public static string Header(FieldDefinition field) => field.Kind == FieldKind.DateTime ? field.Label + " (UTC)" : field.Label;
}
