using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BusinessOS.Model.Describing;

/// <summary>Writes the description of an app as JSON.</summary>
internal sealed class DescriptionJson(App app, Workspace workspace)
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteApp(json);
            WriteList(json, "entities", app.Entities, entity => WriteEntity(json, entity));
            WriteList(json, "relations", Relation.Of(app), relation => WriteRelation(json, relation));
            WriteList(json, "roles", app.Roles, role => json.WriteString("name", role.Name));
            WriteIfAny(json, "teams", app.Teams, team => json.WriteString("name", team.Name));
            WriteIfAny(json, "languages", app.Languages, language => json.WriteString("tag", language.Tag));
            WriteList(json, "workflows", app.Workflows, workflow => WriteWorkflow(json, workflow));
            WriteIfAny(json, "navigation", app.Menu, entry => WriteMenu(json, entry));
            WriteList(json, "pages", app.Pages, page => WritePage(json, page));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteMenu(Utf8JsonWriter json, MenuEntry entry)
    {
        json.WriteString("to", MenuText.TargetOf(entry));
        json.WriteString("in", entry.In);
        if (entry.Group is { } group)
        {
            json.WriteString("group", group);
        }

        if (entry.Label is { } label)
        {
            json.WriteString("label", label);
        }

        WriteIfAny(json, "for", entry.Roles, role => json.WriteString("name", role));
    }

    private void WriteApp(Utf8JsonWriter json)
    {
        json.WriteStartObject("app");
        json.WriteString("id", app.Id);
        json.WriteString("name", app.Name);
        json.WriteString("version", app.Version);
        json.WriteEndObject();
    }

    private void WriteEntity(Utf8JsonWriter json, Entity entity)
    {
        json.WriteString("name", entity.Name);
        json.WriteString("label", entity.Label);
        WriteList(json, "fields", entity.Fields, field => WriteField(json, field));
        WriteNames(json, "states", entity.States.Select(state => state.Name));
        WriteList(json, "transitions", entity.Transitions, transition => WriteTransition(json, transition));
        WriteIfAny(json, "actions", entity.Actions, action => WriteAction(json, action));
        WriteIfAny(json, "views", entity.Views, view => WriteView(json, view));
        WriteIfAny(json, "deny", entity.Denials, denial => WriteDenial(json, denial));
        WriteIfAny(json, "share", entity.Shares, rule => WriteShare(json, rule));
        WriteRules(json, entity);
    }

    private static void WriteRules(Utf8JsonWriter json, Entity entity)
    {
        if (entity.States.Any(state => state.IsLocked))
        {
            WriteNames(json, "lockedStates", entity.States.Where(state => state.IsLocked).Select(state => state.Name));
        }

        if (entity.Unique.Count > 0)
        {
            WriteList(json, "unique", entity.Unique, rule =>
            {
                WriteNames(json, "fields", rule.Fields);
                if (rule.When is { } when)
                {
                    json.WriteString("when", when.Text);
                }
            });
        }

        if (entity.Keep is { } keep)
        {
            json.WriteString("keep", keep.Describe());
        }
    }

    private void WriteField(Utf8JsonWriter json, Field field)
    {
        json.WriteString("name", field.Name);
        json.WriteString("type", TypeNames.Of(field.Type));
        json.WriteBoolean("required", field.Required);
        if (field.RequiredWhen is { } needed)
        {
            json.WriteString("requiredWhen", needed.Text);
        }

        if (field.VisibleWhen is { } visible)
        {
            json.WriteString("visibleWhen", visible.Text);
        }

        json.WriteBoolean("unique", field.Unique);
        if (field.MaskWhen is { } mask)
        {
            json.WriteString("maskWhen", mask.Text);
        }

        if (field.Target is { } target)
        {
            json.WriteString("to", Relation.NameIn(app, target));
        }

        if (field.Choices.Count > 0)
        {
            WriteNames(json, "values", field.Choices.Select(choice => choice.Name));
        }

        if (field.IsFormula)
        {
            json.WriteBoolean("formula", true);
        }

        if (field.OnDelete != DeleteRule.Restrict)
        {
            json.WriteString("onDelete", field.OnDelete.ToString().ToLowerInvariant());
        }

        if (field.Personal is { } personal)
        {
            json.WriteString("personal", personal);
        }

        if (field.Keep is { } keep)
        {
            json.WriteString("keep", keep.Describe());
        }

        if (field.Rollup is { } rollup)
        {
            json.WriteString("rollup", RollupText.Of(rollup));
        }
    }

    private static void WriteTransition(Utf8JsonWriter json, Transition transition)
    {
        json.WriteString("name", transition.Name);
        WriteNames(json, "from", transition.From);
        json.WriteString("to", transition.To);
        WriteNames(json, "roles", transition.Roles);
        if (transition.Needs.Count > 0)
        {
            WriteNames(json, "needs", transition.Needs);
        }
    }

    private static void WriteAction(Utf8JsonWriter json, RecordAction action)
    {
        json.WriteString("name", action.Name);
        json.WriteString("label", action.Label);
        WriteNames(json, "roles", action.Roles);
        WriteNames(json, "needs", action.Needs);
        WriteNames(json, "sets", action.Set.Select(value => value.Field));
        json.WriteBoolean("bulk", action.IsBulk);
    }

    private static void WriteView(Utf8JsonWriter json, ListView view)
    {
        json.WriteString("name", view.Name);
        json.WriteString("label", view.Label);
        if (view.Where is { } only)
        {
            json.WriteString("where", only.Text);
        }

        WriteNames(json, "sort", view.Sort.Select(key => key.Descending ? $"{key.Field} desc" : key.Field));
        WriteNames(json, "fields", view.Fields);
    }

    private static void WriteDenial(Utf8JsonWriter json, Grant denial)
    {
        json.WriteString("role", denial.Role ?? "everyone");
        json.WriteString("operations", denial.Operations.ToString().ToLowerInvariant());
        if (denial.When is { } when)
        {
            json.WriteString("when", when.Text);
        }
    }

    private static void WriteShare(Utf8JsonWriter json, ShareRule rule)
    {
        json.WriteString("operations", rule.Operations.ToString().ToLowerInvariant());
        WriteNames(json, "by", rule.Roles);
        if (rule.When is { } when)
        {
            json.WriteString("when", when.Text);
        }
    }

    private static void WriteRelation(Utf8JsonWriter json, Relation relation)
    {
        json.WriteString("from", relation.From);
        json.WriteString("to", relation.To);
        json.WriteString("kind", relation.Kind);
        json.WriteString("field", relation.Field);
    }

    private void WriteWorkflow(Utf8JsonWriter json, Workflow workflow)
    {
        json.WriteString("name", workflow.Name);
        json.WriteString("trigger", WorkflowText.Trigger(workflow));
        WriteNames(json, "actions", workflow.Steps.Select(step => WorkflowText.Action(step, workspace)));
    }

    private void WritePage(Utf8JsonWriter json, Page page)
    {
        json.WriteString("name", page.Name);
        json.WriteString("kind", TypeNames.Of(page.Kind));
        if (page.Entity is { } entity)
        {
            json.WriteString("entity", Relation.NameIn(app, entity));
        }
        else
        {
            json.WriteNull("entity");
        }

        if (page.Start is { } start)
        {
            json.WriteString("start", start);
        }

        if (page.End is { } end)
        {
            json.WriteString("end", end);
        }

        if (page.Image is { } picture)
        {
            json.WriteString("image", picture);
        }

        if (page.Tabs.Count > 0)
        {
            WriteNames(json, "tabs", page.Tabs.Select(tab => tab.Title));
        }

        if (page.Sections.Count > 0)
        {
            WriteNames(json, "sections", page.Sections.Select(section => section.Title ?? section.Lines ?? section.Rows?.Name ?? section.Text ?? string.Join(", ", section.Fields)));
        }

        if (page.Sum.Count > 0)
        {
            WriteNames(json, "sum", page.Sum);
        }

        if (page.Steps.Count > 0)
        {
            WriteNames(json, "steps", page.Steps.Select(step => step.Title));
        }
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIfAny<T>(Utf8JsonWriter json, string name, EquatableArray<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            WriteList(json, name, items, write);
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (var item in names)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
