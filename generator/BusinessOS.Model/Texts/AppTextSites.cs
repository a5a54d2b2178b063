using System.Globalization;
using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Texts;

/// <summary>Every text of an app that people read, in the order in which a translator finds them.</summary>
public static class AppTextSites
{
    public static EquatableArray<AppTextSite> Of(App app) =>
    [
        .. new[]
            {
                Text(app.Name, "name"),
                Text(app.Description, "description"),
            }
            .Concat(app.Roles.SelectMany(role => Named(role.Label, role.Description, "roles", role.Name)))
            .Concat(app.Teams.SelectMany(team => Named(team.Label, team.Description, "teams", team.Name)))
            .Concat(app.Menu.SelectMany(entry => new[] { entry.Group, entry.Link is null ? entry.Label : LabelOfLink(entry) }).OfType<string>().Select(label => Text(label, "navigation", label)))
            .Concat(app.Entities.SelectMany(entity => new EntityTextSites(app, entity).All()))
            .Concat(app.Pages.SelectMany(page => OfPage(app, page)))
            .Concat(app.Workflows.SelectMany(OfWorkflow))
            .Where(site => site.Original.Length > 0)
            .DistinctBy(site => site.Path),
    ];

    internal static AppTextSite Text(string original, params EquatableArray<string> path) => new(path, original);

    internal static AppTextSite Template(TextTemplate original, params EquatableArray<string> path) =>
        new(path, string.Concat(original.Parts.Select(part => part.Written)), original);

    /// <summary>A text whose holes are filled in where it is shown, from the record there.</summary>
    private static AppTextSite Shown(string original, params EquatableArray<string> path) =>
        new(path, original, TemplateReader.ReadSound(original, NodePath.Member("", string.Join('/', path)))) { IsShown = true };

    /// <summary>A link without a label is called by its host, which is the same in every language.</summary>
    private static string? LabelOfLink(MenuEntry entry) => entry.Link is { } link && new Uri(link).Host != entry.Label ? entry.Label : null;

    private static AppTextSite[] Named(string label, string description, string group, string name) =>
        [Text(label, group, name, "label"), Text(description, group, name, "description")];

    private static IEnumerable<AppTextSite> OfPage(App app, Page page)
    {
        yield return page.Sections.Count > 0 ? Shown(page.Title, "pages", page.Name, "title") : Heading(app, page.Entity, page.Title, "pages", page.Name, "title");
        yield return Text(page.Text, "pages", page.Name, "text");
        yield return Text(page.Thanks, "pages", page.Name, "thanks");
        foreach (var tab in page.Tabs)
        {
            yield return Text(tab.Title, "pages", page.Name, "tabs", tab.Title, "title");
            foreach (var group in tab.Sections.Select(section => section.Title).OfType<string>())
            {
                yield return Text(group, "pages", page.Name, "tabs", tab.Title, "groups", group);
            }
        }

        foreach (var step in page.Steps)
        {
            yield return Text(step.Title, "pages", page.Name, "steps", step.Title, "title");
            yield return Text(step.Help ?? "", "pages", page.Name, "steps", step.Title, "help");
        }

        foreach (var (index, section) in page.Sections.Index())
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            yield return Text(section.Title ?? "", "pages", page.Name, "sections", number, "title");
            yield return Shown(section.Text ?? "", "pages", page.Name, "sections", number, "text");
        }

        foreach (var card in page.Cards)
        {
            yield return Heading(app, card.Entity, card.Title, "pages", page.Name, "cards", card.Title);
        }
    }

    /// <summary>A heading that only says what its entity, or the app, is called.</summary>
    private static AppTextSite Heading(App app, EntityRef? shown, string title, params EquatableArray<string> path)
    {
        var entity = app.Entities.FirstOrDefault(candidate => candidate.Ref == shown);
        EquatableArray<string>? repeated = title == entity?.Plural ? ["entities", entity.Name, "plural"]
            : title == entity?.Label ? ["entities", entity.Name, "label"]
            : title == app.Name ? ["name"]
            : null;
        return Text(title, path) with { Repeats = repeated };
    }

    private static IEnumerable<AppTextSite> OfWorkflow(Workflow workflow)
    {
        yield return Text(workflow.Label, "workflows", workflow.Name, "label");
        foreach (var (index, mail) in workflow.Steps.Where(step => step.Kind == StepKind.Mail).Index())
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            if (mail.Subject is { } subject)
            {
                yield return Template(subject, "workflows", workflow.Name, "mails", number, "subject");
            }

            if (mail.Body is { } body)
            {
                yield return Template(body, "workflows", workflow.Name, "mails", number, "body");
            }
        }
    }
}
