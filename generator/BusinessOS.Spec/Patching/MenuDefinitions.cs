using System.Text.Json.Nodes;
using static BusinessOS.Spec.Patching.StrictSchema;

namespace BusinessOS.Spec.Patching;

/// <summary>An app's menu and how it looks, in the JSON Schema of operations: level by level, which keeps its nesting within five levels.</summary>
internal static class MenuDefinitions
{
    public static void AddTo(JsonObject definitions)
    {
        definitions["theme"] = StrictSchema.Object("How the app looks. What is null is as apps have it.",
            ("accent", OptionalText("The colour of buttons, links and marks, such as #0b6e4f.")),
            ("logo", OptionalText("A picture in the folder theme/, such as logo.png.")),
            ("icon", OptionalText("A square picture in the folder theme/, such as icon.png.")),
            ("corners", OptionalText($"How round corners are: {string.Join(", ", ThemeWords.Corners)}.")),
            ("mode", OptionalText($"What people see who have chosen nothing: {string.Join(", ", ThemeWords.Modes)}.")));
        definitions["menu-entry"] = StrictSchema.Object("A way somewhere, a group of entries, or entries for another app's menu: it has one of to, group and in.",
            [.. Way(), Group(), ("in", OptionalText("For entries of another app's menu: its id.")), ("entries", List("What stands in the group, or in the other app's menu.", Ref("menu-item")))]);
        definitions["menu-item"] = StrictSchema.Object("A way somewhere, or a group within another app's menu.",
            [.. Way(), Group(), ("entries", List("What stands in the group.", Ref("menu-way")))]);
        definitions["menu-way"] = StrictSchema.Object("A way somewhere.", Way());
    }

    private static (string Name, JsonObject Schema) Group() => ("group", OptionalText("For a group: its heading."));

    private static (string Name, JsonObject Schema)[] Way() =>
    [
        ("to", OptionalText("Where it leads: a page, an entity, either of an app that is used (crm.Contact), or an https address; null for a group.")),
        ("label", OptionalText("What people read; null: what the page is called.")),
        ("icon", OptionalText($"Its picture: {string.Join(", ", MenuIcons.All)}; null: what suits the page.")),
        ("for", Texts("Names of the roles that see it; empty: everybody who may read what it leads to.")),
    ];
}
