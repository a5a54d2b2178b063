namespace BusinessOS.Spec.Schema;

/// <summary>The keys under which a language's texts stand: those of the spec itself, as far as people read what they say.</summary>
internal static class TextKeys
{
    private const string Label = "What people read.";

    public static readonly KeyTable App = new("texts", "An app's texts in a further language.",
    [
        new("texts", SpecShape.Text, "The language, as a BCP 47 tag: de, pt-BR.", IsRequired: true),
        new("name", SpecShape.Text, "The app's name."),
        new("description", SpecShape.Text, "What the app is for."),
        new("roles", SpecShape.RoleTexts, "What its roles are called."),
        new("teams", SpecShape.RoleTexts, "What its teams are called."),
        new("navigation", SpecShape.Texts, "The labels of its menu's entries and groups as they are written, each with what people read."),
        new("entities", SpecShape.EntityTexts, "The texts of its entities by name."),
        new("pages", SpecShape.PageTexts, "The texts of its pages by name, generated ones too."),
        new("workflows", SpecShape.WorkflowTexts, "The texts of its workflows by name."),
        new("overlays", SpecShape.EntityTexts, "The texts of what it adds to entities of the apps it uses, by their names: crm.Contact."),
    ]);

    public static readonly KeyTable Role = new("a role's texts", "What a role or a team is called.",
    [
        new("label", SpecShape.Text, Label),
        new("description", SpecShape.Text, "What people with this role do."),
    ]);

    public static readonly KeyTable Entity = new("an entity's texts", "What people read about an entity.",
    [
        new("label", SpecShape.Text, "What people read for one record."),
        new("plural", SpecShape.Text, "What people read for many."),
        new("description", SpecShape.Text, "What a record stands for."),
        new("title", SpecShape.Template, "How a record is named, with the holes of the original."),
        new("fields", SpecShape.FieldTexts, "The texts of its fields by name."),
        new("states", SpecShape.Texts, "Its states by name, each with what people read."),
        new("transitions", SpecShape.TransitionTexts, "The texts of its transitions by name."),
        new("actions", SpecShape.TransitionTexts, "The texts of its actions by name."),
        new("views", SpecShape.Texts, "Its views by name, each with what people read on the tab."),
        new("validations", SpecShape.Texts, "Its validations by name, each with its message."),
        new("unique", SpecShape.Texts, "Its unique rules by their fields, each with its message."),
    ]);

    public static readonly KeyTable Field = new("a field's texts", "What people read about a field.",
    [
        new("label", SpecShape.Text, Label),
        new("help", SpecShape.Text, "One line of help under the field."),
        new("choices", SpecShape.Texts, "Its values by name, each with what people read."),
    ]);

    public static readonly KeyTable Transition = new("a transition's texts", "What people read of a transition or an action.",
    [
        new("label", SpecShape.Text, "What people read on the button."),
        new("confirm", SpecShape.Template, "What people are asked before, with the holes of the original."),
    ]);

    public static readonly KeyTable Page = new("a page's texts", "What people read on a page.",
    [
        new("title", SpecShape.Text, "The heading."),
        new("text", SpecShape.Text, "What people read below the heading."),
        new("thanks", SpecShape.Text, "What people read once they sent it."),
        new("tabs", SpecShape.TabTexts, "Its tabs by their headings."),
        new("steps", SpecShape.StepTexts, "Its steps by their headings."),
        new("sections", SpecShape.SectionTexts, "The sections of a report by their number: 1 for the first."),
        new("cards", SpecShape.Texts, "Its cards by their headings, each with what people read."),
    ]);

    public static readonly KeyTable Tab = new("a tab's texts", "What people read on a part of a record's page.",
    [
        new("title", SpecShape.Text, "The heading."),
        new("groups", SpecShape.Texts, "Its groups by their headings, each with what people read."),
    ]);

    public static readonly KeyTable Step = new("a wizard step's texts", "What people read on a step of a wizard.",
    [
        new("title", SpecShape.Text, "The heading."),
        new("help", SpecShape.Text, "The line under the heading."),
    ]);

    public static readonly KeyTable Section = new("a section's texts", "What people read in a part of a report.",
    [
        new("title", SpecShape.Text, "The heading."),
        new("text", SpecShape.Template, "The paragraph, with the holes of the original."),
    ]);

    public static readonly KeyTable Workflow = new("a workflow's texts", "What people read of a workflow.",
    [
        new("label", SpecShape.Text, Label),
        new("mails", SpecShape.MailTexts, "Its mails by their number: 1 for the first."),
    ]);

    public static readonly KeyTable Mail = new("a mail's texts", "What a mail says.",
    [
        new("subject", SpecShape.Template, "With the holes of the original."),
        new("body", SpecShape.Template, "With the holes of the original."),
    ]);
}
