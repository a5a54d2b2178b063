using System.Text.Json.Nodes;

namespace BusinessOS.Spec.Schema;

/// <summary>What may stand as the value of a key, as JSON Schema.</summary>
internal static class SchemaShapes
{
    public static JsonObject Of(SpecShape shape) => shape switch
    {
        SpecShape.Flag => new() { ["type"] = "boolean" },
        SpecShape.WholeNumber => new() { ["type"] = "integer", ["minimum"] = 0 },
        SpecShape.FieldType => FieldType(),
        SpecShape.Names => SpecSchema.Ref("names"),
        SpecShape.Measure => Enum(RollupMeasures.All),
        SpecShape.Colour => Enum(ChipColours.All),
        SpecShape.PageKind => Enum(PageKinds.All),
        SpecShape.CardKind => Enum(PageKinds.Cards),
        SpecShape.Roles => AnyOf(SpecSchema.Ref("names"), ByName(AnyOf(Nothing(), SpecSchema.Ref("text"), SpecSchema.Ref("role")))),
        SpecShape.Fields => ByName(AnyOf(FieldType(), SpecSchema.Ref("field"))),
        SpecShape.Choices => AnyOf(new() { ["type"] = "string" }, ListOf(AnyOf(SpecSchema.Ref("text"), SpecSchema.Ref("choice")))),
        SpecShape.States => AnyOf(SpecSchema.Ref("names"), ByName(AnyOf(Nothing(), SpecSchema.Ref("text"), SpecSchema.Ref("state")))),
        SpecShape.Transitions => ByName(AnyOf(Pattern("->"), SpecSchema.Ref("transition"))),
        SpecShape.Actions => ByName(AnyOf(Nothing(), SpecSchema.Ref("action"))),
        SpecShape.Validations => ByName(SpecSchema.Ref("validation")),
        SpecShape.Views => ByName(AnyOf(SpecSchema.Ref("text"), SpecSchema.Ref("view"))),
        SpecShape.Unique => AnyOf(new() { ["type"] = "string" }, ListOf(AnyOf(SpecSchema.Ref("names"), SpecSchema.Ref("unique")))),
        SpecShape.Indexes => AnyOf(new() { ["type"] = "string" }, ListOf(SpecSchema.Ref("names"))),
        SpecShape.DeleteRule => Enum(DeleteRules.All),
        SpecShape.PersonalKind => Enum(PersonalKinds.All),
        SpecShape.Grants => ByName(AnyOf(new() { ["type"] = "string" }, ListOf(new() { ["type"] = "string" }))),
        SpecShape.Shares => AnyOf(new() { ["type"] = "string" }, ListOf(new() { ["type"] = "string" })),
        SpecShape.Cards => ListOf(SpecSchema.Ref("card")),
        SpecShape.CalendarView => Enum([.. PageKinds.CalendarViews, .. PageKinds.TimelineViews]),
        SpecShape.PageColours => ByName(Enum(ChipColours.All)),
        SpecShape.Tabs => ListOf(SpecSchema.Ref("tab")),
        SpecShape.FieldGroups => ListOf(SpecSchema.Ref("field-group")),
        SpecShape.TabParts => AnyOf(new() { ["type"] = "string" }, ListOf(Enum(PageKinds.TabParts))),
        SpecShape.PageSteps => ListOf(SpecSchema.Ref("page-step")),
        SpecShape.Paper => Enum(PageKinds.Papers),
        SpecShape.ReportSections => ListOf(SpecSchema.Ref("report-section")),
        SpecShape.Steps => ListOf(Step()),
        SpecShape.Assignments => AnyOf(Nothing(), ByName(AnyOf(Nothing(), SpecSchema.Ref("text")))),
        SpecShape.Mail => SpecSchema.Ref("mail"),
        SpecShape.Entities => Nodes(NodeKind.Entity),
        SpecShape.Pages => Nodes(NodeKind.Page),
        SpecShape.Workflows => Nodes(NodeKind.Workflow),
        SpecShape.Languages => Nodes(NodeKind.Texts),
        SpecShape.Texts => AnyOf(Nothing(), ByName(SpecSchema.Ref("text"))),
        SpecShape.RoleTexts or SpecShape.EntityTexts or SpecShape.FieldTexts or SpecShape.TransitionTexts or SpecShape.PageTexts
            or SpecShape.TabTexts or SpecShape.StepTexts or SpecShape.SectionTexts or SpecShape.WorkflowTexts or SpecShape.MailTexts => TextsOf(shape),
        SpecShape.Overlays => Nodes(NodeKind.Overlay),
        SpecShape.OverlayFields => ByName(AnyOf(FieldType(), SpecSchema.Ref("field-change"))),
        SpecShape.OverlayPages => ByName(SpecSchema.Ref("page-change")),
        SpecShape.Theme => SpecSchema.Ref("theme"),
        SpecShape.Corners => Enum(ThemeWords.Corners),
        SpecShape.ThemeMode => Enum(ThemeWords.Modes),
        SpecShape.Menu => ListOf(AnyOf(SpecSchema.Ref("text"), SpecSchema.Ref("menu-entry"))),
        SpecShape.MenuIcon => Enum(MenuIcons.All),
        SpecShape.Uses => AnyOf(SpecSchema.Ref("names"), ByName(SpecSchema.Ref("text"))),
        SpecShape.Text or SpecShape.Expression or SpecShape.Template or SpecShape.Bound => SpecSchema.Ref("text"),
        _ => throw new InvalidOperationException($"The shape {shape} has no schema."),
    };

    /// <summary>YAML takes <c>1.0</c> and <c>true</c> for something else than texts; here they are what is written.</summary>
    public static JsonObject Text() => new() { ["type"] = Types("string", "number", "boolean", "null") };

    public static JsonObject Names() => AnyOf(new() { ["type"] = "string" }, ListOf(new() { ["type"] = Types("string", "number", "boolean") }));

    /// <summary>Editors propose the types; what a short form says behind one is for the reader to judge.</summary>
    private static JsonObject FieldType() => AnyOf(Enum(FieldTypes.All), new() { ["type"] = "string" });

    private static JsonObject Step()
    {
        var kinds = new JsonArray();
        foreach (var kind in StepKinds.All)
        {
            kinds.Add((JsonNode)new JsonObject { ["required"] = Types(kind) });
        }

        var step = SpecSchema.Ref("step");
        step["oneOf"] = kinds;
        return step;
    }

    /// <summary>The nodes of a one-file app, or their names in order.</summary>
    private static JsonObject Nodes(NodeKind kind) => AnyOf(SpecSchema.Ref("names"), ByName(AnyOf(Nothing(), SpecSchema.Ref($"{kind.Key}-body"))));

    private static JsonObject TextsOf(SpecShape shape)
    {
        var keys = SpecSchema.Nodes.First(node => node.Table == TextShape.Under(shape)?.Table).Name;
        return AnyOf(Nothing(), ByName(AnyOf(SpecSchema.Ref("text"), SpecSchema.Ref(keys))));
    }

    private static JsonObject ByName(JsonObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    private static JsonObject ListOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Nothing() => new() { ["type"] = "null" };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Enum(EquatableArray<string> values) => new() { ["type"] = "string", ["enum"] = Types([.. values]) };

    private static JsonObject AnyOf(params ReadOnlySpan<JsonObject> shapes)
    {
        var forms = new JsonArray();
        foreach (var shape in shapes)
        {
            forms.Add((JsonNode)shape);
        }

        return new() { ["anyOf"] = forms };
    }

    private static JsonArray Types(params ReadOnlySpan<string> types)
    {
        var array = new JsonArray();
        foreach (var type in types)
        {
            array.Add((JsonNode)type);
        }

        return array;
    }
}
