using System.Text.Json.Nodes;
using static BusinessOS.Spec.Patching.StrictSchema;

namespace BusinessOS.Spec.Patching;

/// <summary>Pages and their parts, in the JSON Schema of operations.</summary>
internal static class PageDefinitions
{
    public static void AddTo(JsonObject definitions)
    {
        definitions["page"] = StrictSchema.Object("A page that replaces or adds to the generated ones.",
            ("name", Text("A C# name in PascalCase, unique in the app.")),
            ("kind", OneOf("What the page is.", PageKinds.All)),
            ("entity", OptionalText("The entity it shows; null for a dashboard.")),
            ("title", OptionalText("The heading.")),
            ("text", OptionalText("For a public page or a portal: what people read below the heading.")),
            ("public", Flag("Everybody sees it, without signing in.")),
            ("thanks", OptionalText("For a public form or wizard: what people read once they sent it.")),
            ("for", OptionalText("For a portal: the role of those who come in by it.")),
            ("pages", Texts("For a portal: names of the pages it leads to, in order.")),
            ("component", OptionalText("For custom: the component in the owner's code; null otherwise.")),
            ("fields", Texts("Names of the fields it shows, in order.")),
            ("where", OptionalText("A C# condition: only these records.")),
            ("sort", Texts("Fields to sort by, each with an optional ' desc'.")),
            ("by", OptionalText("For a board: the choice field or Status that makes the columns. For a calendar: the one that gives the colours. For a timeline: a reference, choice or Status that groups its rows. For a tree: the reference to the record above. For a map: the location field records stand at. For a report about many records: Status, a choice, reference or person that makes groups. For a portal: the e-mail field by which people are known.")),
            ("start", OptionalText("For a calendar or timeline: the date or date-time field records stand at.")),
            ("end", OptionalText("For a calendar or timeline: the field a record lasts to, of the same type, or a duration.")),
            ("view", OptionalText("How it begins: a calendar with month, week or agenda, a timeline with weeks or months.")),
            ("image", OptionalText("For a gallery: the image field that is shown.")),
            ("colours", List("For a list, board, gallery, tree or map: what gives records a colour; the first that is true counts.", Ref("page-colour"))),
            ("tabs", List("For a detail page: its parts, one of which is seen at a time; empty for the usual page.", Ref("tab"))),
            ("steps", List("For a wizard: its steps in order.", Ref("page-step"))),
            ("paper", OptionalOneOf("For a report: what it is printed on; null for what the organization's country prints on.", PageKinds.Papers)),
            ("landscape", Flag("For a report: the paper lies on its long side.")),
            ("sections", List("For a report about one record: its parts in order; empty for a report about many records.", Ref("report-section"))),
            ("sum", Texts("For a report about many records: the columns that are added up.")),
            ("cards", List("For a dashboard: its cards.", Ref("card"))));
        definitions["card"] = StrictSchema.Object("A card of a dashboard.",
            ("title", Text("The heading.")),
            ("kind", OneOf("What it shows.", PageKinds.Cards)),
            ("entity", Text("The entity it looks at.")),
            ("field", OptionalText("The number field that is summed or averaged.")),
            ("by", OptionalText("For a chart: the field that groups.")),
            ("where", OptionalText("A C# condition: only these records.")));
        definitions["page-colour"] = StrictSchema.Object("A colour for the records for which something is true.",
            ("field", Text("A yes-or-no field or formula.")),
            ("colour", OneOf("The colour.", ChipColours.All)));
        definitions["tab"] = StrictSchema.Object("A part of a record's page.",
            ("title", Text("The heading.")),
            ("fields", Texts("Names of the fields it begins with.")),
            ("groups", List("Further fields under headings of their own.", Ref("field-group"))),
            ("related", Texts("Entities whose records refer to this one: Loan, or Loan.Borrower where there are several references.")),
            ("show", List("What else it shows.", OneOf("A part.", PageKinds.TabParts))));
        definitions["field-group"] = StrictSchema.Object("Fields under a heading.",
            ("title", Text("The heading.")),
            ("fields", Texts("Names of the fields.")));
        definitions["report-section"] = StrictSchema.Object("A part of a report about one record: facts, a table or a paragraph.",
            ("title", OptionalText("The heading.")),
            ("fields", Texts("The facts in order; of a table, its columns.")),
            ("table", OptionalText("A field of lines, or an entity whose records refer to this one: Loan, or Loan.Borrower where there are several references.")),
            ("sum", Texts("Columns of the table that are added up.")),
            ("text", OptionalText("A paragraph, with fields of the record in its {holes}.")));
        definitions["page-step"] = StrictSchema.Object("A step of a wizard.",
            ("title", Text("The heading.")),
            ("help", OptionalText("A line that says what to do.")),
            ("fields", Texts("Names of the fields.")),
            ("when", OptionalText("A C# condition over what was filled in before; null when the step is always taken.")));
    }
}
