namespace BusinessOS.Spec.Schema;

/// <summary>How the texts of a kind of node are written.</summary>
/// <param name="Main">The key a text means that stands for the whole node; null where there is none.</param>
internal sealed record TextShape(KeyTable Table, string? Main)
{
    public static readonly TextShape App = new(TextKeys.App, null);

    /// <summary>The shape of the nodes under a key; null where each is just a text.</summary>
    public static TextShape? Under(SpecShape shape) => shape switch
    {
        SpecShape.RoleTexts => new(TextKeys.Role, "label"),
        SpecShape.EntityTexts => new(TextKeys.Entity, "label"),
        SpecShape.FieldTexts => new(TextKeys.Field, "label"),
        SpecShape.TransitionTexts => new(TextKeys.Transition, "label"),
        SpecShape.PageTexts => new(TextKeys.Page, "title"),
        SpecShape.TabTexts => new(TextKeys.Tab, "title"),
        SpecShape.StepTexts => new(TextKeys.Step, "title"),
        SpecShape.SectionTexts => new(TextKeys.Section, "title"),
        SpecShape.WorkflowTexts => new(TextKeys.Workflow, "label"),
        SpecShape.MailTexts => new(TextKeys.Mail, "subject"),
        SpecShape.Texts => null,
        _ => throw new InvalidOperationException($"Under a key of the shape {shape} there are no texts."),
    };

    /// <summary>Whether a key's value is one text rather than a group of nodes.</summary>
    public static bool IsText(SpecShape shape) => shape is SpecShape.Text or SpecShape.Template;
}
