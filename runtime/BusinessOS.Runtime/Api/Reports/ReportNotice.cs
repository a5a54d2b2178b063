using BusinessOS.Runtime.Reports;
using Microsoft.Extensions.Primitives;

namespace BusinessOS.Runtime.Api.Reports;

/// <summary>What a reader of a report has to know: that it was narrowed, and that it was cut and where.</summary>
internal static class ReportNotice
{
    public static string? Of(ReportDocument document, IReadOnlyDictionary<string, StringValues> asked)
    {
        List<string> said = [];
        if (asked.Keys.Where(name => name != "sort").ToList() is { Count: > 0 } filters)
        {
            said.Add(Say($"Only records for which: {string.Join(", ", filters.SelectMany(name => asked[name].Select(value => $"{name} = {value}")))}"));
        }

        if (document.More > 0)
        {
            said.Add(ReportText.Cut(ReportComposer.MostRows, document.More));
        }

        return said.Count == 0 ? null : string.Join('\n', said);
    }
}
