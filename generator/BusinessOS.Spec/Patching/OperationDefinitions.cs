using System.Text.Json.Nodes;
using static BusinessOS.Spec.Patching.StrictSchema;

namespace BusinessOS.Spec.Patching;

/// <summary>The schema of each operation. The first property is the discriminator <c>op</c>.</summary>
internal static class OperationDefinitions
{
    private const string EntityName = "The entity's name.";

    public static void AddTo(JsonObject definitions)
    {
        Add("set-app", "Sets the app's own members; null leaves one as it is.",
            ("name", OptionalText("What people read.")),
            ("version", OptionalText("SemVer.")),
            ("description", OptionalText("What the app is for.")),
            ("uses", OptionalTexts("Ids of the apps it refers to, such as crm.")),
            ("language", OptionalText("The BCP 47 tag of the language it is written in; empty: en.")),
            ("languages", OptionalTexts("Tags of the further languages people may read it in.")));
        Add("add-role", "Adds a role.", ("role", Ref("role")));
        Add("change-role", "Replaces the role of the same name.", ("role", Ref("role")));
        Add("remove-role", "Removes a role.", ("role", Text("The role's name.")));
        Add("add-entity", "Adds a kind of record with its fields, states, transitions and grants.", ("entity", Ref("entity")));
        Add("change-entity", "Sets an entity's own members; null leaves one as it is, an empty text takes it away.",
            ("entity", Text(EntityName)),
            ("label", OptionalText("What people read for one record.")),
            ("plural", OptionalText("What people read for many.")),
            ("title", OptionalText("Text with {…} holes that names a record, such as {Number} {Equipment.Name}.")),
            ("description", OptionalText("What a record stands for.")));
        Add("rename-entity", "Renames an entity; its records stay.", ("entity", Text(EntityName)), ("to", Text("The new name.")));
        Add("remove-entity", "Removes an entity.", ("entity", Text(EntityName)));
        Add("add-field", "Adds a field to an entity.", ("entity", Text(EntityName)), ("field", Ref("field")));
        Add("change-field", "Replaces the field of the same name.", ("entity", Text(EntityName)), ("field", Ref("field")));
        Add("rename-field", "Renames a field; its values stay.",
            ("entity", Text(EntityName)), ("field", Text("The field's name.")), ("to", Text("The new name.")));
        Add("remove-field", "Removes a field.", ("entity", Text(EntityName)), ("field", Text("The field's name.")));
        Add("set-states", "Replaces an entity's states; transitions between states that are gone go too.",
            ("entity", Text(EntityName)), ("states", NodeDefinitions.States()));
        Add("set-transition", "Adds a transition or replaces the one of the same name.",
            ("entity", Text(EntityName)), ("transition", Ref("transition")));
        Add("remove-transition", "Removes a transition.", ("entity", Text(EntityName)), ("transition", Text("The transition's name.")));
        Add("set-action", "Adds an action or replaces the one of the same name.",
            ("entity", Text(EntityName)), ("action", Ref("action")));
        Add("remove-action", "Removes an action.", ("entity", Text(EntityName)), ("action", Text("The action's name.")));
        Add("set-validation", "Adds a validation or replaces the one of the same name.",
            ("entity", Text(EntityName)), ("validation", Ref("validation")));
        Add("remove-validation", "Removes a validation.", ("entity", Text(EntityName)), ("validation", Text("The validation's name.")));
        Add("set-view", "Adds a view of an entity's list or replaces the one of the same name.",
            ("entity", Text(EntityName)), ("view", Ref("view")));
        Add("remove-view", "Removes a view.", ("entity", Text(EntityName)), ("view", Text("The view's name.")));
        Add("set-rules", "Replaces what is unique over several fields, indexes, order, search fields and retention; null leaves one as it is.",
            ("entity", Text(EntityName)),
            ("unique", OptionalList("What may stand in one record only.", Ref("unique"))),
            ("indexes", OptionalList("What the database finds records by.", Ref("index"))),
            ("sort", OptionalTexts("Fields to sort by, each with an optional ' desc'.")),
            ("search", OptionalTexts("Fields a search looks into.")),
            ("keep", OptionalText("How long records are kept, such as 5y after ReturnedOn; empty: for ever.")));
        Add("set-allow", "Replaces all grants of one role on an entity.",
            ("entity", Text(EntityName)), ("role", Text("The role's name.")), ("grants", List("What the role may do; all of this role.", Ref("grant"))));
        Add("set-deny", "Replaces all denials to one role, or to 'everyone', on an entity; a denial beats every grant.",
            ("entity", Text(EntityName)), ("role", Text("The role's name, or 'everyone'.")), ("denials", List("What is denied; all of this role.", Ref("grant"))));
        Add("set-share", "Replaces the rules about who may share an entity's records.",
            ("entity", Text(EntityName)), ("rules", List("The rules; empty: nobody may.", Ref("share"))));
        Add("set-teams", "Replaces the app's teams.", ("teams", List("All teams.", Ref("team"))));
        Add("set-theme", "Replaces how the app looks.", ("theme", Ref("theme")));
        Add("set-navigation", "Replaces the app's menu, and says where the app opens.",
            ("entries", List("What stands in it, in order; empty: every page.", Ref("menu-entry"))),
            ("home", Text("A page, or an entity for its list; empty: where the menu begins.")));
        Add("set-texts", "Replaces all texts in one further language.",
            ("language", Text("Its BCP 47 tag, such as de.")), ("items", List("All its texts; empty: none.", Ref("text"))));
        Add("set-page", "Adds a page or replaces the one of the same name.", ("page", Ref("page")));
        Add("remove-page", "Removes a page.", ("page", Text("The page's name.")));
        Add("set-workflow", "Adds a workflow or replaces the one of the same name.", ("workflow", Ref("workflow")));
        Add("remove-workflow", "Removes a workflow.", ("workflow", Text("The workflow's name.")));

        void Add(string name, string description, params ReadOnlySpan<(string Name, JsonObject Schema)> members) =>
            definitions[name] = StrictSchema.Object(description, [("op", OneOf("The operation.", [name])), .. members]);
    }
}
