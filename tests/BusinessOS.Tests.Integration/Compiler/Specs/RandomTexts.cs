using System.Globalization;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>What a random app says in further languages: some of its texts, those with holes around the same holes.</summary>
internal sealed class RandomTexts(Dice dice, RandomNames names)
{
    private static readonly string[] Tags = ["de", "fr", "pt-BR", "zh-Hant"];

    public AppSpec AddTo(AppSpec app)
    {
        if (!dice.In100(40))
        {
            return app;
        }

        var languages = dice.Some(Tags, 2);
        return app with
        {
            Language = dice.Maybe(() => "nl"),
            Languages = languages.ToEquatableArray(),
            Texts = languages.Select(language => new TextsSpec { Language = language, Items = Of(app).Where(_ => dice.In100(70)).ToEquatableArray() })
                .Where(texts => texts.Items.Count > 0).ToEquatableArray(),
        };
    }

    private IEnumerable<TextSpec> Of(AppSpec app) =>
    [
        Text("name"),
        .. app.Roles.Select(role => Text("roles", role.Name, "label")),
        .. Labels(app.Navigation).Distinct(StringComparer.Ordinal).Select(label => Text("navigation", label)),
        .. app.Entities.SelectMany(Of),
        .. app.Pages.SelectMany(page => new[] { page.Sections.Count > 0 ? new TextSpec(["pages", page.Name, "title"], $"~{page.Title}~") : Text("pages", page.Name, "title") }
            .Concat(page.Tabs.DistinctBy(tab => tab.Title).Select(tab => Text("pages", page.Name, "tabs", tab.Title, "title")))
            .Concat(page.Steps.DistinctBy(step => step.Title).Select(step => Text("pages", page.Name, "steps", step.Title, "title")))
            .Concat(page.Cards.DistinctBy(card => card.Title).Select(card => Text("pages", page.Name, "cards", card.Title)))),
        .. app.Workflows.SelectMany(Of),
    ];

    private static IEnumerable<string> Labels(IEnumerable<MenuEntrySpec> menu) =>
        menu.SelectMany(entry => new[] { entry.Group, entry.Label }.OfType<string>().Concat(Labels(entry.Entries)));

    private IEnumerable<TextSpec> Of(EntitySpec entity) =>
    [
        Text("entities", entity.Name, "label"),
        Text("entities", entity.Name, "plural"),
        .. entity.Title is { } title ? [new TextSpec(["entities", entity.Name, "title"], $"~{title}~")] : Array.Empty<TextSpec>(),
        .. entity.Fields.SelectMany(field => new[] { Text("entities", entity.Name, "fields", field.Name, "label") }
            .Concat(field.Choices.Select(choice => Text("entities", entity.Name, "fields", field.Name, "choices", choice.Name)))),
        .. entity.States.Select(state => Text("entities", entity.Name, "states", state.Name)),
        .. entity.Transitions.SelectMany(transition => new[] { Text("entities", entity.Name, "transitions", transition.Name, "label") }
            .Concat(transition.Confirm is { } question ? [new TextSpec(["entities", entity.Name, "transitions", transition.Name, "confirm"], $"~{question}~")] : Array.Empty<TextSpec>())),
        .. entity.Validations.Select(rule => Text("entities", entity.Name, "validations", rule.Name)),
    ];

    private IEnumerable<TextSpec> Of(WorkflowSpec workflow)
    {
        yield return Text("workflows", workflow.Name, "label");
        foreach (var (index, mail) in workflow.Steps.Where(step => step.Kind == "mail").Index())
        {
            if (mail.Subject is { } subject)
            {
                yield return new(["workflows", workflow.Name, "mails", (index + 1).ToString(CultureInfo.InvariantCulture), "subject"], $"~{subject}~");
            }
        }
    }

    private TextSpec Text(params ReadOnlySpan<string> path) => new([.. path], names.Text());
}
