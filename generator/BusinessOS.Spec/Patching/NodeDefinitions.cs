using System.Text.Json.Nodes;
using static BusinessOS.Spec.Patching.StrictSchema;

namespace BusinessOS.Spec.Patching;

/// <summary>The schema of the nodes that operations carry: entities, fields, pages …</summary>
internal static class NodeDefinitions
{
    public static void AddTo(JsonObject definitions)
    {
        definitions["role"] = StrictSchema.Object("A role people can have.",
            ("name", Text("A C# name in PascalCase.")),
            ("label", OptionalText("What people read, if it is not the name in words.")),
            ("description", OptionalText("What people with this role do.")));
        definitions["entity"] = Entity();
        definitions["field"] = Field();
        definitions["transition"] = StrictSchema.Object("A named step between states.",
            ("name", Text("A C# name in PascalCase that reads as a verb, such as Approve.")),
            ("label", OptionalText("What people read on the button.")),
            ("from", Texts("Names of the states it starts from.")),
            ("to", Text("Name of the state it leads to.")),
            ("by", Texts("Names of the roles that may take it; empty: whoever may update the record.")),
            ("when", OptionalText("A C# condition that must hold.")),
            ("needs", Texts("Names of fields that must have a value for it.")),
            ("set", List("What it sets.", Ref("assignment"))),
            ("confirm", OptionalText("Text with {…} holes that people are asked before; null when it needs no question.")));
        definitions["action"] = StrictSchema.Object("Something people do with a record that does not move it.",
            ("name", Text("A C# name in PascalCase that reads as a verb, such as Extend.")),
            ("label", OptionalText("What people read on the button.")),
            ("by", Texts("Names of the roles that may take it; empty: whoever may update the record.")),
            ("when", OptionalText("A C# condition that must hold.")),
            ("needs", Texts("Names of fields that must have a value for it.")),
            ("set", List("What it sets.", Ref("assignment"))),
            ("confirm", OptionalText("Text with {…} holes that people are asked before; null when it needs no question.")),
            ("bulk", Flag("It can be taken for several records at once.")));
        definitions["view"] = StrictSchema.Object("A way to see the list of an entity.",
            ("name", Text("A C# name in PascalCase, such as DueThisWeek.")),
            ("label", OptionalText("What people read on its tab.")),
            ("where", OptionalText("A C# condition: only these records.")),
            ("sort", Texts("Fields to sort by, each with an optional ' desc'.")),
            ("fields", Texts("The columns in order; empty: those of the list.")));
        definitions["unique"] = StrictSchema.Object("Fields whose values together may stand in one record only.",
            ("fields", Texts("Names of the fields.")),
            ("when", OptionalText("A C# condition over the record's own stored fields and fixed values: only records for which it holds.")),
            ("message", OptionalText("What people read when it is broken.")));
        definitions["index"] = StrictSchema.Object("What the database finds records by.",
            ("fields", Texts("Names of the fields in order, each with an optional ' desc'.")));
        definitions["validation"] = StrictSchema.Object("A rule over several fields of a record.",
            ("name", Text("A C# name in PascalCase that says what is wrong, such as DueBeforeStart.")),
            ("when", Text("A C# condition over the record under which it is refused, such as DueOn < StartOn.")),
            ("message", Text("What people read then: a sentence that says what to do.")),
            ("field", OptionalText("The name of the field the message stands at; null for the record as a whole.")));
        definitions["grant"] = StrictSchema.Object("What a role may do, on the records for which the condition holds.",
            ("role", Text("The role's name.")),
            ("actions", List("What the role may do.", OneOf("An action.", ["read", "create", "update", "delete", "all"]))),
            ("when", OptionalText("A C# condition over the record and User, such as Borrower.Email == User.Email.")));
        definitions["share"] = StrictSchema.Object("Who may share a single record with others.",
            ("actions", List("What can be given on.", OneOf("An action.", ["read", "update"]))),
            ("by", Texts("Names of the roles that may share; empty: whoever may read the record.")),
            ("when", OptionalText("A C# condition over the record and User.")));
        definitions["team"] = StrictSchema.Object("A team that conditions ask for by User.In.",
            ("name", Text("A C# name in PascalCase.")),
            ("label", OptionalText("What people read, if it is not the name in words.")),
            ("description", OptionalText("Who is in it.")));
        definitions["text"] = StrictSchema.Object("A text in a further language.",
            ("path", Texts("Whose it is: entities, Loan, fields, DueOn, label; for choices, states, validations and cards without the last.")),
            ("text", Text("What people read.")));
        PageDefinitions.AddTo(definitions);
        MenuDefinitions.AddTo(definitions);
        definitions["workflow"] = StrictSchema.Object("Something that happens by itself.",
            ("name", Text("A C# name in PascalCase, unique in the app.")),
            ("label", OptionalText("What people read.")),
            ("on", Text("'Loan created', 'Loan updated', 'Loan deleted', 'Loan becomes Out', 'Loan action Remind', or a schedule such as 'every day at 08:00 for Loan'.")),
            ("when", OptionalText("A C# condition over the record.")),
            ("steps", List("What is done, in order.", Ref("step"))));
        definitions["step"] = Step();
        definitions["assignment"] = StrictSchema.Object("A field and what it is set to.",
            ("field", Text("The field's name.")),
            ("value", Text("A C# expression over the record that started the workflow.")));
    }

    /// <summary>States as texts, which keeps the schema's nesting within five levels.</summary>
    public static JsonObject States() =>
        Texts("Labels of the states in order; a new record starts in the first. The name is the label in PascalCase: 'In repair' is InRepair. With ' (locked)' behind it, records in the state cannot be changed.");

    private static JsonObject Entity() => StrictSchema.Object("A kind of record.",
        ("name", Text("A C# name in PascalCase, singular: Loan.")),
        ("label", OptionalText("What people read for one record, if it is not the name in words.")),
        ("plural", OptionalText("What people read for many.")),
        ("description", OptionalText("What a record stands for.")),
        ("title", OptionalText("Text with {…} holes that names a record, such as {Number} {Equipment.Name}.")),
        ("was", OptionalText("The name the entity had before.")),
        ("fields", List("The fields in the order people see them.", Ref("field"))),
        ("states", States()),
        ("transitions", List("The steps between states.", Ref("transition"))),
        ("actions", List("What people do with records that does not move them.", Ref("action"))),
        ("validations", List("Rules over several fields.", Ref("validation"))),
        ("unique", List("What may stand in one record only, over several fields.", Ref("unique"))),
        ("indexes", List("What the database finds records by, beside references and states.", Ref("index"))),
        ("sort", Texts("Fields records are sorted by where nothing else is said, each with an optional ' desc'.")),
        ("search", Texts("Fields a search looks into; empty: every text.")),
        ("views", List("Ways to see the list that come with the app.", Ref("view"))),
        ("keep", OptionalText("How long records are kept, such as 5y after ReturnedOn; null: for ever.")),
        ("allow", List("Who may do what; empty: everybody with a role may do everything. The role 'visitor' stands for anybody, signed in or not.", Ref("grant"))),
        ("deny", List("Who may not do what, whatever allow says; the role 'everyone' stands for all people.", Ref("grant"))),
        ("share", List("Who may share single records; empty: nobody.", Ref("share"))));

    private static JsonObject Field() => StrictSchema.Object("A field. Members that do not apply to its type are null or empty.",
        ("name", Text("A C# name in PascalCase: DueOn.")),
        ("type", OneOf("What the field holds.", FieldTypes.All)),
        ("label", OptionalText("What people read, if it is not the name in words.")),
        ("help", OptionalText("One line of help under the field.")),
        ("required", Flag("A record cannot be saved without it.")),
        ("requiredWhen", OptionalText("A C# condition over the record under which it is required; null when required says it all.")),
        ("visibleWhen", OptionalText("A C# condition over the record under which the field means anything; pages leave it out otherwise.")),
        ("unique", Flag("No two records may have the same value.")),
        ("default", OptionalText("A C# expression such as Today.AddDays(14) or \"text\", or the name of a choice.")),
        ("min", OptionalText("Lowest number or date.")),
        ("max", OptionalText("Highest number or date.")),
        ("minLength", OptionalNumber("Least number of characters.")),
        ("maxLength", OptionalNumber("Greatest number of characters.")),
        ("pattern", OptionalText("A .NET regular expression the whole text must match.")),
        ("target", OptionalText("For reference: the entity it points at, such as Equipment or crm.Contact.")),
        ("choices", Texts("For choice and multi-choice: the labels in order. The name is the label in PascalCase: 'In progress' is InProgress.")),
        ("numberPattern", OptionalText("For auto-number: such as LN-{0000}, the zeros being the counter; LN-{yyyy}-{0000} begins again each year.")),
        ("formula", OptionalText("For formula: the C# expression over the record, User, Today and Now. For lookup: the way to the field, such as Equipment.Category.")),
        ("as", OptionalText("For formula: the type it yields, where that cannot be seen.")),
        ("measure", OptionalText("For rollup: count, sum, average, min or max.")),
        ("of", OptionalText("For rollup: an entity with a reference to this one, or a field of it: Loan or Loan.Deposit.")),
        ("via", OptionalText("For rollup: which reference leads here, where that entity has several.")),
        ("where", OptionalText("For rollup: a C# condition over that entity's records.")),
        ("currency", OptionalText("For money: the ISO 4217 code, or the required choice that says it for each record.")),
        ("zone", OptionalText("For a date-time: by whose clock it is seen and typed: user, organization, or an IANA zone.")),
        ("readWhen", OptionalText("A C# condition under which the field may be read.")),
        ("writeWhen", OptionalText("A C# condition under which the field may be written.")),
        ("onDelete", OptionalText("For reference: what becomes of the record when the other is deleted: restrict, clear or cascade.")),
        ("personal", OptionalText("Personal data it holds: identity, contact, financial, location or sensitive.")),
        ("keep", OptionalText("How long its value is kept, such as 2y or 90d after ReturnedOn; null: for ever.")),
        ("maskWhen", OptionalText("A C# condition under which people see that there is a value, but not which, such as !User.Is(\"Manager\").")),
        ("was", OptionalText("The name the field had before.")));

    private static JsonObject Step() => StrictSchema.Object("One step. Members that do not apply to its kind are null or empty.",
        ("kind", OneOf("What it does.", StepKinds.All)),
        ("entity", OptionalText("For create: the entity.")),
        ("activity", OptionalText("For run: the activity's class in the owner's code.")),
        ("values", List("For set and create: the fields. For run: the activity's properties.", Ref("assignment"))),
        ("to", OptionalText("For mail: the receiver, such as {Borrower.Email}, or 'role Manager'.")),
        ("subject", OptionalText("For mail: text with {…} holes.")),
        ("body", OptionalText("For mail: text with {…} holes.")),
        ("url", OptionalText("For webhook: an https address.")));
}
