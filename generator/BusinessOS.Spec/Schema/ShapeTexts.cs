namespace BusinessOS.Spec.Schema;

/// <summary>What may stand as the value of a key, in the words of the reference.</summary>
internal static class ShapeTexts
{
    public static string Of(SpecShape shape) => shape switch
    {
        SpecShape.Text => "text",
        SpecShape.Expression => "expression",
        SpecShape.Template => "text with holes",
        SpecShape.Bound => "number, date, time or span",
        SpecShape.Flag => "true or false",
        SpecShape.WholeNumber => "whole number",
        SpecShape.FieldType => "field type or short form",
        SpecShape.Measure => string.Join(", ", RollupMeasures.All),
        SpecShape.Colour => string.Join(", ", ChipColours.All),
        SpecShape.Names => "names: `A, B` or a list",
        SpecShape.PageKind => string.Join(", ", PageKinds.All),
        SpecShape.CardKind => string.Join(", ", PageKinds.Cards),
        SpecShape.Roles => "names, or each name with its label or keys",
        SpecShape.Fields or SpecShape.OverlayFields => "each name with its short form or keys",
        SpecShape.Choices => "`A | B`, or a list of names or of their keys",
        SpecShape.States => "names, or each name with its label or keys",
        SpecShape.Transitions => "each name with `A, B -> C by Role when Condition`, or with its keys",
        SpecShape.Actions => "each name with its keys",
        SpecShape.Validations => "each name with its keys",
        SpecShape.Views => "each name with its condition or keys",
        SpecShape.Unique => "`A, B`, `A, B when Condition`, or a list of such texts, of lists of names, or of their keys",
        SpecShape.Indexes => "a list of `A`, `A desc`, or of lists of such",
        SpecShape.DeleteRule => string.Join(", ", DeleteRules.All),
        SpecShape.PersonalKind => string.Join(", ", PersonalKinds.All),
        SpecShape.Grants => "each role with `read, update when Condition`, or a list of such texts",
        SpecShape.Shares => "`read, update by Role when Condition`, or a list of such texts",
        SpecShape.Cards => "list of cards",
        SpecShape.CalendarView => string.Join(", ", [.. PageKinds.CalendarViews, .. PageKinds.TimelineViews]),
        SpecShape.PageColours => "each yes-or-no field with a colour",
        SpecShape.Tabs => "list of tabs",
        SpecShape.FieldGroups => "list of groups",
        SpecShape.TabParts => $"names: {string.Join(", ", PageKinds.TabParts)}",
        SpecShape.PageSteps => "list of a wizard's steps",
        SpecShape.Steps => "list of steps",
        SpecShape.Assignments => "each field with an expression",
        SpecShape.Mail => "the keys of a mail",
        SpecShape.Languages => "names, or each language with its texts",
        SpecShape.Texts => "each name with its text",
        SpecShape.RoleTexts or SpecShape.EntityTexts or SpecShape.FieldTexts or SpecShape.TransitionTexts or SpecShape.PageTexts
            or SpecShape.TabTexts or SpecShape.StepTexts or SpecShape.WorkflowTexts or SpecShape.MailTexts => "each name with its text, or with its keys",
        SpecShape.Uses => "names, each with an optional range: `crm ^1.2`; or each name with its range",
        SpecShape.OverlayPages => "each name with its keys",
        SpecShape.Entities or SpecShape.Pages or SpecShape.Workflows or SpecShape.Overlays => "names, or each name with its keys",
        _ => throw new InvalidOperationException($"The shape {shape} has no words."),
    };
}
