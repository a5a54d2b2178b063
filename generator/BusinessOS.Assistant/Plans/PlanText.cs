using System.Text;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Assistant.Plans;

/// <summary>The plan an author made, as plain text: what it keeps, who works with it, what happens by itself, what it assumed.</summary>
public static class PlanText
{
    /// <param name="app">The app the result's operations lead to.</param>
    public static string Render(AuthorResult result, AppSpec app)
    {
        var text = new StringBuilder();
        text.Append(app.Name).Append(" (").Append(app.Id).Append(")\n");
        Section(text, "Entities", app.Entities.Select(Entity));
        Section(text, "Relations", app.Entities.SelectMany(Relations));
        Section(text, "Roles", app.Roles.Select(r => r.Label is { } label && label != r.Name ? $"{r.Name}: {label}" : r.Name));
        Section(text, "States", app.Entities.Where(e => e.States.Count > 0).SelectMany(States));
        Section(text, "Automations", app.Workflows.Select(w => w.Label is { Length: > 0 } label ? label : OperationText.Describe(new SetWorkflow(w))));
        Section(text, "Assumptions", result.Assumptions.Select(a => $"{a.Question} {a.Taken}"));
        Section(text, "Not understood", result.Unplaced.Select(u => $"\"{u.Sentence}\" {u.Reason}"));
        return text.ToString().TrimEnd('\n');
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append('\n').Append(title).Append('\n');
            all.ForEach(line => text.Append("  ").Append(line).Append('\n'));
        }
    }

    private static string Entity(EntitySpec entity) => entity.Fields.Count == 0
        ? entity.Name
        : $"{entity.Name}: {string.Join(", ", entity.Fields.Select(f => $"{f.Name} ({Type(f)})"))}";

    private static string Type(FieldSpec field) => field.Type switch
    {
        FieldTypes.Choice or FieldTypes.MultiChoice => string.Join(" | ", field.Choices.Select(c => c.Label ?? c.Name)),
        FieldTypes.Reference => field.Target ?? "?",
        FieldTypes.References => $"any number of {field.Target ?? "?"}",
        _ => field.Type,
    };

    private static IEnumerable<string> Relations(EntitySpec entity) =>
        entity.Fields
            .Where(f => f.Type == FieldTypes.Reference)
            .Select(f => f.Unique ? $"one {f.Target} has one {entity.Name}" : $"one {f.Target} has many {entity.Name} records");

    private static IEnumerable<string> States(EntitySpec entity)
    {
        yield return $"{entity.Name}: {string.Join(" → ", entity.States.Select(s => s.Label ?? s.Name))}";
        foreach (var transition in entity.Transitions)
        {
            var by = transition.By.Count > 0 ? $" by {string.Join(", ", transition.By)}" : "";
            yield return $"  {transition.Name}: {string.Join(", ", transition.From)} → {transition.To}{by}";
        }
    }
}
