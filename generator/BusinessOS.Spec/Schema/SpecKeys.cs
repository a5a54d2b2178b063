namespace BusinessOS.Spec.Schema;

/// <summary>
/// Every key of the spec's files. The reader refuses what is not here, the writer follows this order and the JSON
/// Schema is made from it, so the three cannot drift apart.
/// </summary>
internal static class SpecKeys
{
    public static readonly KeyTable App = new("an app", "A business app: what it is called, who uses it, and what it keeps records of.",
    [
        new("app", SpecShape.Text, "The app's stable short name in kebab-case, used in addresses and by other apps.", IsRequired: true),
        new("name", SpecShape.Text, "What people read.", IsRequired: true),
        new("version", SpecShape.Text, "The version, as in 1.0.0."),
        new("description", SpecShape.Text, "What the app is for."),
        new("language", SpecShape.Text, "The language it is written in, as a BCP 47 tag such as de; without it, en."),
        new("languages", SpecShape.Names, "The further languages people may read it in, each with its texts in texts/."),
        new("uses", SpecShape.Uses, "Ids of the apps and packs this one refers to, each with an optional range of versions."),
        new("roles", SpecShape.Roles, "The roles people can have: a list of names, or each name with its label."),
        new("teams", SpecShape.Roles, "The teams that conditions ask for by User.In, written as roles are; administrators say who is in them."),
        new("theme", SpecShape.Theme, "How it looks: its colour, logo, corners, light or dark."),
        new("home", SpecShape.Text, "Where the app opens: a page, or an entity for its list; without it, where its menu begins."),
        new("navigation", SpecShape.Menu, "What stands in its menu, in order; without it, every page."),
        new("entities", SpecShape.Entities, "In a one-file app the entities by name; in a folder, optionally, their names in the order people see them."),
        new("pages", SpecShape.Pages, "In a one-file app the pages by name; in a folder, optionally, their names in order."),
        new("workflows", SpecShape.Workflows, "In a one-file app the workflows by name; in a folder, optionally, their names in order."),
        new("texts", SpecShape.Languages, "In a one-file app the texts in further languages, by language; in a folder they stand in texts/de.yaml."),
        new("overlays", SpecShape.Overlays, "In a one-file app what it adds to entities of the apps it uses, by their names; in a folder, optionally, those names in order."),
    ]);

    public static readonly KeyTable Role = new("a role", "A role with its label and description.",
    [
        new("label", SpecShape.Text, "What people read."),
        new("description", SpecShape.Text, "What people with this role do."),
    ]);

    public static readonly KeyTable Theme = new("a theme", "How an app looks.",
    [
        new("accent", SpecShape.Text, "The colour of buttons, links and marks, such as 0b6e4f."),
        new("logo", SpecShape.Text, "A picture in the folder theme/, shown in place of the name: PNG, JPEG or WebP."),
        new("icon", SpecShape.Text, "A square picture in the folder theme/: for the browser's tab, and where there is no room for the logo."),
        new("corners", SpecShape.Corners, "How round corners are; without it, soft."),
        new("mode", SpecShape.ThemeMode, "What people see who have chosen nothing; without it, as their system."),
    ]);

    public static readonly KeyTable MenuEntry = new("an entry of the navigation", "A way somewhere, a group of entries, or entries for another app's menu.",
    [
        new("to", SpecShape.Text, "Where it leads: a page, an entity, either of an app that is used (crm.Contact), or an https address."),
        new("label", SpecShape.Text, "What people read; without it, what the page is called."),
        new("icon", SpecShape.MenuIcon, "Its picture."),
        new("group", SpecShape.Text, "For a group: its heading."),
        new("in", SpecShape.Text, "For entries of another app's menu: the id of that app, such as crm."),
        new("for", SpecShape.Names, "The roles that see it; without it, everybody who may read what it leads to."),
        new("entries", SpecShape.Menu, "What stands in the group, or in the other app's menu."),
    ]);

    public static readonly KeyTable Entity = new("an entity", "A kind of record: its fields, its states and who may do what.",
    [
        new("entity", SpecShape.Text, "The name: a C# name, singular.", IsRequired: true),
        new("was", SpecShape.Text, "The name the entity had before, to carry its records over."),
        new("label", SpecShape.Text, "What people read for one record."),
        new("plural", SpecShape.Text, "What people read for many."),
        new("description", SpecShape.Text, "What a record stands for."),
        new("title", SpecShape.Template, "Text with {…} holes that names a record."),
        new("fields", SpecShape.Fields, "The fields by name, each in its short form or as a group of keys."),
        new("states", SpecShape.States, "The states of a record's life in order; a new record starts in the first."),
        new("transitions", SpecShape.Transitions, "The steps between states by name: From -> To by Role when Condition."),
        new("actions", SpecShape.Actions, "What people do with records that does not move them, by name: who may, when, and what it sets."),
        new("validations", SpecShape.Validations, "Rules over several fields by name: when a record is refused, and what is said then."),
        new("unique", SpecShape.Unique, "Fields whose values together may stand in one record only, each with an optional 'when' condition."),
        new("indexes", SpecShape.Indexes, "Fields the database finds records by quickly, alone or together."),
        new("sort", SpecShape.Names, "The fields records are sorted by where nothing else is said, each with an optional 'desc'."),
        new("search", SpecShape.Names, "The fields a search looks into; without it every text and what references are called."),
        new("views", SpecShape.Views, "Ways to see the list that come with the app, by name: which records, in which order, with which columns."),
        new("keep", SpecShape.Text, "How long records are kept, such as 5y after ReturnedOn; then they are deleted."),
        new("allow", SpecShape.Grants, "What each role may do: read, create, update, delete or all, each with an optional 'when' condition; visitor stands for anybody, signed in or not."),
        new("deny", SpecShape.Grants, "What each role, or everyone, may not do, whatever 'allow' says."),
        new("share", SpecShape.Shares, "Who may share a single record with others, for reading or also updating."),
    ]);

    public static readonly KeyTable Overlay = new("an overlay", "What an app adds to, and changes of, an entity of an app it uses.",
    [
        new("extend", SpecShape.Text, "The entity, with its app: crm.Contact.", IsRequired: true),
        .. Entity.Keys.Where(k => k.Name is not ("entity" or "was")).Select(k => k.Name == "fields"
            ? new("fields", SpecShape.OverlayFields, "Fields by name: new ones in their short form or as keys; of one that is there, keys without a type.") : k),
        new("pages", SpecShape.OverlayPages, "Pages of that app by name: one it has gets what is said here, another one is added."),
    ]);

    public static readonly KeyTable Field = new("a field", "A field in its long form.",
    [
        new("type", SpecShape.FieldType, "The type, or the whole short form.", IsRequired: true),
        new("was", SpecShape.Text, "The name the field had before, to carry its column over."),
        new("label", SpecShape.Text, "What people read."),
        new("help", SpecShape.Text, "One line of help under the field."),
        new("required", SpecShape.Expression, "A record cannot be saved without it: true, or a C# condition under which that is so."),
        new("visible", SpecShape.Expression, "A C# condition under which the field means anything; otherwise pages leave it out, and it is not required."),
        new("unique", SpecShape.Flag, "No two records may have the same value."),
        new("default", SpecShape.Expression, "The value of a new record: a C# expression, which may name other fields, or the name of a choice."),
        new("min", SpecShape.Bound, "The lowest number or date."),
        new("max", SpecShape.Bound, "The highest number or date."),
        new("min-length", SpecShape.WholeNumber, "The least number of characters."),
        new("max-length", SpecShape.WholeNumber, "The greatest number of characters."),
        new("pattern", SpecShape.Text, "A .NET regular expression the whole text must match."),
        new("target", SpecShape.Text, "For a reference or references: the entity it points at, such as Equipment or crm.Contact."),
        new("choices", SpecShape.Choices, "For a choice or multi-choice: its values in order."),
        new("number", SpecShape.Text, "For an auto-number: its pattern, zeros in braces being the counter, such as LN-{0000}; with {yyyy}, {yy} or {MM} it begins again each year or month."),
        new("formula", SpecShape.Expression, "For a formula: the C# expression. For a lookup: the way to the field, such as Equipment.Category."),
        new("as", SpecShape.FieldType, "For a formula: the type it yields, where that cannot be seen from the expression."),
        new("measure", SpecShape.Measure, "For a rollup: what is made of the records: count, sum, average, min or max."),
        new("of", SpecShape.Text, "For a rollup: the entity that refers to this one, or a field of it, such as Loan or Loan.Deposit."),
        new("via", SpecShape.Text, "For a rollup: which of the entity's references leads here, where there are several."),
        new("where", SpecShape.Expression, "For a rollup: a C# condition over the records it looks at."),
        new("currency", SpecShape.Text, "For money: the ISO 4217 code, or the required choice that says it for each record, such as Currency or Order.Currency."),
        new("zone", SpecShape.Text, "For a date-time: by whose clock people see and type it: user, organization, or a zone such as Europe/Berlin."),
        new("read", SpecShape.Expression, "A C# condition under which the field may be read."),
        new("write", SpecShape.Expression, "A C# condition under which the field may be written."),
        new("on-delete", SpecShape.DeleteRule, "For a reference: what becomes of the record when the one it refers to is deleted. For references: clear, which takes it out, or restrict."),
        new("personal", SpecShape.PersonalKind, "What kind of personal data it holds."),
        new("keep", SpecShape.Text, "How long its value is kept, such as 2y or 90d after ReturnedOn; then it is cleared."),
        new("mask", SpecShape.Expression, "A C# condition under which people see that the field has a value, but not which."),
    ]);

    public static readonly KeyTable Choice = new("a choice", "A value of a choice field with its label.",
    [
        new("name", SpecShape.Text, "A C# name.", IsRequired: true),
        new("label", SpecShape.Text, "What people read."),
        new("colour", SpecShape.Colour, "The colour people see it in."),
    ]);

    public static readonly KeyTable State = new("a state", "A state with its label and colour.",
    [
        new("label", SpecShape.Text, "What people read."),
        new("colour", SpecShape.Colour, "The colour people see it in; without it, one that suits its word and place."),
        new("locked", SpecShape.Flag, "Records in it can be neither changed nor deleted, except by transitions."),
    ]);

    public static readonly KeyTable Unique = new("a unique rule", "Fields whose values together may stand in one record only.",
    [
        new("fields", SpecShape.Names, "The fields.", IsRequired: true),
        new("when", SpecShape.Expression, "Only records for which this holds: a C# condition over the record's own stored fields and fixed values."),
        new("message", SpecShape.Text, "What people read at the fields when it is broken."),
    ]);

    public static readonly KeyTable Transition = new("a transition", "A step between states in its long form.",
    [
        new("label", SpecShape.Text, "What people read on the button."),
        new("from", SpecShape.Names, "The states it starts from.", IsRequired: true),
        new("to", SpecShape.Text, "The state it leads to.", IsRequired: true),
        new("by", SpecShape.Names, "The roles that may take it; without it whoever may update the record."),
        new("when", SpecShape.Expression, "A C# condition that must hold."),
        new("needs", SpecShape.Names, "Fields that must have a value; people are asked for those that are empty."),
        new("set", SpecShape.Assignments, "Sets fields of the record."),
        new("confirm", SpecShape.Template, "What people are asked before: text with holes."),
    ]);

    public static readonly KeyTable Action = new("an action", "Something people do with a record that does not move it.",
    [
        new("label", SpecShape.Text, "What people read on the button."),
        new("by", SpecShape.Names, "The roles that may take it; without it whoever may update the record."),
        new("when", SpecShape.Expression, "A C# condition that must hold."),
        new("needs", SpecShape.Names, "Fields that must have a value; people are asked for those that are empty."),
        new("set", SpecShape.Assignments, "Sets fields of the record."),
        new("confirm", SpecShape.Template, "What people are asked before: text with holes."),
        new("bulk", SpecShape.Flag, "It can be taken for several records of a list at once."),
    ]);

    public static readonly KeyTable View = new("a view", "A way to see the list of an entity.",
    [
        new("label", SpecShape.Text, "What people read on its tab."),
        new("where", SpecShape.Expression, "A C# condition: only these records."),
        new("sort", SpecShape.Names, "The fields it is sorted by, each with an optional 'desc'."),
        new("fields", SpecShape.Names, "The columns in order; without them, those of the list."),
    ]);

    public static readonly KeyTable Validation = new("a validation", "A rule over several fields of a record.",
    [
        new("when", SpecShape.Expression, "A C# condition under which a record is refused, such as DueOn < StartOn.", IsRequired: true),
        new("message", SpecShape.Text, "What people read then.", IsRequired: true),
        new("field", SpecShape.Text, "The field the message stands at; without it, it is about the record."),
    ]);

    public static readonly KeyTable Page = new("a page", "A page that replaces or adds to the generated ones.",
    [
        new("page", SpecShape.Text, "The name: a C# name, unique in the app.", IsRequired: true),
        new("kind", SpecShape.PageKind, "What the page is.", IsRequired: true),
        new("entity", SpecShape.Text, "The entity it shows; a dashboard and a custom page have none. For a portal: whose records the people are who come in by it."),
        new("title", SpecShape.Text, "The heading; of a report about one record, with fields of the record in its holes."),
        new("text", SpecShape.Text, "For a public page or a portal: what people read below the heading."),
        new("public", SpecShape.Flag, "Everybody sees it, without signing in; what they may see and do there is what 'allow' says of visitor."),
        new("thanks", SpecShape.Text, "For a public form or wizard: what people read once they sent it."),
        new("for", SpecShape.Text, "For a portal: the role of those who come in by it."),
        new("pages", SpecShape.Names, "For a portal: the pages it leads to, in order."),
        new("component", SpecShape.Text, "For a custom page: the component in code/ that draws it; without it, the one of the page's name."),
        new("fields", SpecShape.Names, "Columns of a list, fields of a form or detail, lines of a card on a board, in a gallery or calendar, of a row in a tree or beside a map, columns of a report; above tabs, what is seen of the record on all of them."),
        new("where", SpecShape.Expression, "A C# condition: only these records."),
        new("sort", SpecShape.Names, "Fields to sort by, each with an optional 'desc'."),
        new("by", SpecShape.Text, "For a board: the choice field or Status that makes the columns. For a calendar: the one that gives the colours. For a timeline: a reference, person, choice or Status that groups its rows. For a tree: the reference to the record above, one of the same entity; without it, the only one there is. For a map: the location field records stand at; without it, the only one there is. For a report about many records: Status, or a choice, reference or person that makes groups. For a portal: the e-mail field by which people are known."),
        new("start", SpecShape.Text, "For a calendar or timeline: the date or date-time field records stand at; without it, the only one there is."),
        new("end", SpecShape.Text, "For a calendar or timeline: the field a record lasts to, of the type of 'start', or a duration from there."),
        new("view", SpecShape.CalendarView, "How a calendar (month, week, agenda) or a timeline (weeks, months) begins; without it, with the first of these."),
        new("image", SpecShape.Text, "For a gallery: the image field that is shown; without it, the first one."),
        new("colours", SpecShape.PageColours, "For a list, board, gallery, tree or map: yes-or-no fields or formulas, each with the colour of the records for which it is true; the first that is counts."),
        new("tabs", SpecShape.Tabs, "For a detail page: its parts in order, one of which is seen at a time."),
        new("steps", SpecShape.PageSteps, "For a wizard: its steps in order."),
        new("paper", SpecShape.Paper, "For a report: what it is printed on; without it, as the organization's country does: Letter in the United States, Canada and where they print on it too, A4 elsewhere."),
        new("landscape", SpecShape.Flag, "For a report: the paper lies on its long side."),
        new("sections", SpecShape.ReportSections, "For a report about one record: its parts in order; without them, it is about many."),
        new("sum", SpecShape.Names, "For a report about many records: the columns that are added up."),
        new("cards", SpecShape.Cards, "For a dashboard: its cards in order."),
    ]);

    public static readonly KeyTable ReportSection = new("a section", "A part of a report about one record: facts, a table or a paragraph.",
    [
        new("title", SpecShape.Text, "The heading."),
        new("fields", SpecShape.Names, "The facts in order; of a table, its columns."),
        new("table", SpecShape.Text, "Lines of the record, or an entity of the app whose records refer to it; with the reference where there are several, such as Loan.Borrower."),
        new("sum", SpecShape.Names, "Columns of the table that are added up."),
        new("text", SpecShape.Template, "A paragraph, with fields of the record in its holes."),
    ]);

    public static readonly KeyTable Tab = new("a tab", "A part of a record's page.",
    [
        new("title", SpecShape.Text, "The heading.", IsRequired: true),
        new("fields", SpecShape.Names, "The fields it begins with."),
        new("groups", SpecShape.FieldGroups, "Further fields under headings of their own."),
        new("related", SpecShape.Names, "Entities of the app whose records refer to this one, in order; with the reference where there are several, such as Loan.Borrower."),
        new("show", SpecShape.TabParts, "What else it shows: related (every list of related records that stands on no tab), files (the record's files and pictures), history."),
    ]);

    public static readonly KeyTable FieldGroup = new("a group", "Fields under a heading.",
    [
        new("title", SpecShape.Text, "The heading.", IsRequired: true),
        new("fields", SpecShape.Names, "The fields in order.", IsRequired: true),
    ]);

    public static readonly KeyTable PageStep = new("a step of a wizard", "Some fields of a new record.",
    [
        new("title", SpecShape.Text, "The heading.", IsRequired: true),
        new("help", SpecShape.Text, "A line under the heading that says what to do."),
        new("fields", SpecShape.Names, "The fields in order.", IsRequired: true),
        new("when", SpecShape.Expression, "A C# condition over what was filled in before; where it does not hold, the step is passed over."),
    ]);

    public static readonly KeyTable Card = new("a card", "A card of a dashboard.",
    [
        new("title", SpecShape.Text, "The heading.", IsRequired: true),
        new("kind", SpecShape.CardKind, "What the card shows.", IsRequired: true),
        new("entity", SpecShape.Text, "The entity it looks at.", IsRequired: true),
        new("field", SpecShape.Text, "The number field that is summed or averaged."),
        new("by", SpecShape.Text, "For a chart: the field that groups."),
        new("where", SpecShape.Expression, "A C# condition: only these records."),
    ]);

    public static readonly KeyTable Workflow = new("a workflow", "Something that happens by itself: on an event or a schedule.",
    [
        new("workflow", SpecShape.Text, "The name: a C# name, unique in the app.", IsRequired: true),
        new("label", SpecShape.Text, "What people read."),
        new("on", SpecShape.Text, "What starts it: 'Loan created', 'Loan becomes Out', 'every day at 08:00 for Loan' …", IsRequired: true),
        new("when", SpecShape.Expression, "A C# condition over the record."),
        new("do", SpecShape.Steps, "The steps in order.", IsRequired: true),
    ]);

    public static readonly KeyTable Step = new("a step", "One step of a workflow: set, create, mail, webhook or run.",
    [
        new("set", SpecShape.Assignments, "Sets fields of the record."),
        new("create", SpecShape.Text, "Creates a record of this entity."),
        new("with", SpecShape.Assignments, "For create: the new record's fields. For run: the activity's properties."),
        new("mail", SpecShape.Mail, "Sends a mail."),
        new("webhook", SpecShape.Template, "Sends the record as JSON to this https address."),
        new("run", SpecShape.Text, "Runs a step of your own: the name of a class in code/ that is an AppActivity."),
    ]);

    public static readonly KeyTable Mail = new("a mail", "A mail a workflow sends.",
    [
        new("to", SpecShape.Template, "The receiver: text with holes, or 'role Manager'."),
        new("subject", SpecShape.Template, "Text with holes."),
        new("body", SpecShape.Template, "Text with holes."),
    ]);
}
