using System.Globalization;
using System.Text;

namespace BusinessOS.Import;

/// <summary>What was made of a source, as plain text: each part with where it comes from, what was assumed, what was left out.</summary>
public static class ImportPlanText
{
    /// <param name="app">The app the operations lead to.</param>
    public static string Render(ImportedApp imported, AppSpec app)
    {
        var text = new StringBuilder();
        text.Append(app.Name).Append(" (").Append(app.Id).Append("), from ").Append(imported.Source).Append('\n');
        text.Append("\nEntities\n");
        var origins = imported.Origins.ToLookup(o => o.Entity, StringComparer.Ordinal);
        foreach (var entity in app.Entities)
        {
            Entity(text, entity, [.. origins[entity.Name]]);
        }

        Section(text, "Lists of words", origins[""].Select(o => o.From));
        Section(text, "Assumptions", imported.Assumptions.Select(a => $"{a.Question} {a.Taken}"));
        Section(text, "Left out", imported.LeftOut.Select(l => $"{l.What}: {l.Why}"));
        if (imported.Records is { } records)
        {
            Section(text, "Records", records.Counts.Where(c => c.Rows > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Table}: {c.Taken} of {c.Rows} rows became records of {c.Entity}")));
            var (rows, values) = (records.Losses.Count(l => l.IsRow), records.Losses.Count(l => !l.IsRow));
            if (rows + values > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {Number(rows, "row")} and {Number(values, "single value")} could not come over; {Records.LossReport.FileName} says which and why.\n");
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Entity(StringBuilder text, EntitySpec entity, ImportOrigin[] origins)
    {
        text.Append("  ").Append(entity.Name);
        foreach (var origin in origins.Where(o => o.Field is null).Take(1))
        {
            text.Append(", from ").Append(origin.From);
        }

        text.Append('\n');
        var rows = entity.Fields.Select(f => (f.Name, Type: Type(f))).Concat(entity.States.Count > 0 ? [("Status", $"states {string.Join(", ", entity.States.Select(s => s.Label ?? SpecName.ToLabel(s.Name)))}")] : []).ToList();
        var width = Math.Min(24, rows.Count == 0 ? 0 : rows.Max(r => r.Name.Length));
        foreach (var (name, type) in rows)
        {
            text.Append("    ").Append(name.PadRight(width)).Append("  ").Append(type);
            if (origins.FirstOrDefault(o => o.Field == name) is { } origin)
            {
                text.Append(" (").Append(origin.From).Append(')');
            }

            text.Append('\n');
        }

        foreach (var rule in entity.Unique)
        {
            text.Append("    only once together: ").AppendJoin(", ", rule.Fields).Append('\n');
        }

        foreach (var origin in origins.Where(o => o.Field is null).Skip(1))
        {
            text.Append("    ").Append(origin.From).Append('\n');
        }
    }

    private static string Type(FieldSpec field)
    {
        var type = field.Type switch
        {
            FieldTypes.Choice or FieldTypes.MultiChoice => string.Join(" | ", field.Choices.Select(c => c.Label ?? SpecName.ToLabel(c.Name))),
            FieldTypes.Reference => $"reference {field.Target}",
            FieldTypes.Lines => $"lines {field.Target}",
            FieldTypes.AutoNumber => $"auto-number {field.NumberPattern}",
            _ => field.Type,
        };
        return type + (field.Required ? " required" : "") + (field.Unique ? " unique" : "");
    }

    private static string Number(int count, string of) => string.Create(CultureInfo.InvariantCulture, $"{count} {of}{(count == 1 ? "" : "s")}");

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append('\n').Append(title).Append('\n');
            all.ForEach(line => text.Append("  ").Append(line).Append('\n'));
        }
    }
}
