using System.Text;
using BusinessOS.Runtime.Api;
using BusinessOS.Runtime.Formatting;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Reports;

/// <summary>Texts of a report, with fields of its record in their holes; a doubled brace is a brace.</summary>
public static class ReportText
{
    /// <param name="zone">The reader's.</param>
    public static string Of(string text, RecordView view, TimeZoneInfo zone)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '{' or '}' && at + 1 < text.Length && text[at + 1] == c)
            {
                written.Append(c);
                at++;
            }
            else if (c == '{' && text.IndexOf('}', at) is > 0 and var end)
            {
                written.Append(ReadableFields.Find(view.Entity, text[(at + 1)..end].Trim()) is { } field ? Flat(ReportValue.Of(view, field, zone).Text) : "");
                at = end;
            }
            else
            {
                written.Append(c);
            }
        }

        return written.ToString();
    }

    /// <summary>What is said where rows were left out.</summary>
    public static string Cut(int shown, int more) =>
        Say($"These are the first {FieldFormat.Number(shown)} of {FieldFormat.Number(shown + more)} records. What is added up is of all of them.");

    private static string Flat(string value) => value.Replace("\n", ", ", StringComparison.Ordinal);
}
