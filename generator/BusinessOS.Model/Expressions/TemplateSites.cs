using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>Every text with holes in an app.</summary>
internal static class TemplateSites
{
    private const string RoleWord = "role ";

    public static IEnumerable<TemplateSite> In(AppScope app) =>
    [
        .. app.Entities
            .Where(entity => entity.Spec.Title is not null)
            .Select(entity => new TemplateSite(
                entity.Spec.Title ?? "", app, NodePath.Member(entity.Node, "title"), entity, $"The title of '{entity.Name}'")),
        .. app.Entities.SelectMany(entity => entity.Steps
            .Where(step => step.Spec.Confirm is not null)
            .Select(step => new TemplateSite(
                step.Spec.Confirm ?? "", app, NodePath.Member(step.Node, "confirm"), entity, $"The question of {step.Sentence}"))),
        .. app.Workflows.SelectMany(workflow => workflow.Steps).SelectMany(OfStep),
    ];

    /// <summary>The role whose people a mail goes to, when its receiver is written <c>role Manager</c>; else null.</summary>
    public static string? RoleOf(string? receiver) =>
        receiver?.StartsWith(RoleWord, StringComparison.Ordinal) == true ? receiver[RoleWord.Length..].Trim() : null;

    private static IEnumerable<TemplateSite> OfStep(StepScope step)
    {
        var spec = step.Spec;
        (string Member, string? Text)[] texts =
        [
            ("to", RoleOf(spec.To) is null ? spec.To : null),
            ("subject", spec.Subject),
            ("body", spec.Body),
            ("url", spec.Url),
        ];
        return
            from text in texts
            where text.Text is not null
            select new TemplateSite(
                text.Text, step.Workflow.App, NodePath.Member(step.Node, text.Member), step.Workflow.Entity, $"The {text.Member} of {step.Name}");
    }
}
