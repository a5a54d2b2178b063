using System.Globalization;
using System.Text.RegularExpressions;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Changes;

namespace BusinessOS.Runtime.Seeding;

/// <summary>The highest of the numbers that records bring along, so that new ones go on from there.</summary>
internal static class HighestNumbers
{
    /// <summary>Raises the counters of an entity. Before the records come: whatever stops them then, no number is given twice.</summary>
    public static async Task KeepAsync(
        EntityDefinition entity, IReadOnlyList<string> columns, IReadOnlyList<SeedItem> items, NumberAllocator numbers, CancellationToken cancellationToken)
    {
        var highest = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var at = 0; at < columns.Count; at++)
        {
            if (entity.Field(columns[at]) is not { Kind: FieldKind.AutoNumber } field)
            {
                continue;
            }

            var shape = Shape(field.Number ?? new NumberPattern("", 1, ""));
            foreach (var text in items.Select(i => i.Values[at]).OfType<string>())
            {
                if (shape.Match(text) is { Success: true } match && long.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    var counter = $"{EntityModel.KeyOf(entity)}/{field.Id}{Period(match)}";
                    highest[counter] = Math.Max(number, highest.GetValueOrDefault(counter));
                }
            }
        }

        foreach (var (counter, number) in highest)
        {
            await numbers.RaiseAsync(counter, number, cancellationToken);
        }
    }

    private static string Period(Match match)
    {
        var year = match.Groups["y"].Value;
        return year.Length == 0 ? "" : $"/{(year.Length == 2 ? "20" : "")}{year}{(match.Groups["m"].Success ? "-" + match.Groups["m"].Value : "")}";
    }

    private static Regex Shape(NumberPattern pattern) =>
        new($"^{Part(pattern.Prefix)}(?<n>\\d+){Part(pattern.Suffix)}$", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

    private static string Part(string text) => Regex.Escape(text)
        .Replace(Regex.Escape("{yyyy}"), "(?<y>\\d{4})", StringComparison.Ordinal)
        .Replace(Regex.Escape("{yy}"), "(?<y>\\d{2})", StringComparison.Ordinal)
        .Replace(Regex.Escape("{MM}"), "(?<m>\\d{2})", StringComparison.Ordinal);
}
