using System.Text.Json;
using System.Text.Json.Nodes;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Patching;

public class OperationJsonTests
{
    [Fact]
    public void Whole_app_survives_as_operations_in_json()
    {
        var app = SpecReader.Read(Samples.Folder).Value!.App;
        Operation[] operations =
        [
            new SetApp(app.Name, app.Version, app.Description, app.Uses),
            new SetApp(Name: "Only a name"),
            .. app.Roles.Select(r => new AddRole(r)),
            .. app.Entities.Select(e => new AddEntity(e)),
            .. app.Pages.Select(p => new SetPage(p)),
            .. app.Workflows.Select(w => new SetWorkflow(w)),
            new SetStates("Loan", [new("Odd", "Not so odd")]),
        ];

        var read = OperationJson.Read(OperationJson.Write(operations));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(operations, read.Value);
    }

    [Fact]
    public void Null_is_absent()
    {
        var read = OperationJson.Read("""
            [{ "entity": "Loan", "op": "add-field", "field": { "name": "Stage", "type": "choice", "label": null, "required": null,
               "maxLength": null, "choices": ["In progress", "Done"], "default": null } },
             { "op": "set-app", "name": "X", "uses": null }]
            """);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            [
                new AddField("Loan", new() { Name = "Stage", Type = "choice", Choices = [new("InProgress", "In progress"), new("Done")] }),
                new SetApp("X"),
            ],
            read.Value!);
    }

    [Theory]
    [InlineData("{", "BOS0110")]
    [InlineData("{}", "BOS0110")]
    [InlineData("[1]", "BOS0111")]
    [InlineData("[{\"op\":\"ad-field\"}]", "BOS0111")]
    [InlineData("[{\"op\":\"add-field\"}]", "BOS0112")]
    [InlineData("[{\"op\":\"add-field\",\"entity\":\"Loan\",\"field\":{\"name\":null,\"type\":\"text\"}}]", "BOS0112")]
    [InlineData("[{\"op\":\"add-field\",\"entity\":\"Loan\",\"field\":{\"name\":\"A\",\"type\":\"text\",\"required\":\"yes\"}}]", "BOS0112")]
    [InlineData("[{\"op\":\"set-states\",\"entity\":\"Loan\",\"states\":[\"!\"]}]", "BOS0112")]
    public void What_cannot_be_read_is_told(string json, string code)
    {
        var read = OperationJson.Read(json);

        Assert.Equal(code, Assert.Single(read.Diagnostics).Code);
        Assert.False(read.Succeeded);
    }

    [Fact]
    public void A_broken_operation_does_not_hide_the_others()
    {
        var read = OperationJson.Read("""{"operations":[{"op":"add-field"},{"op":"remove-role","role":"Desk"},{"op":"renam-field"}]}""");

        Assert.Equal([new RemoveRole("Desk")], read.Value!);
        Assert.Equal(["BOS0111", "BOS0112"], read.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Schema_stays_within_the_strict_subset()
    {
        var schema = OperationSchema.Create();
        string[] allowed = ["type", "description", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "$ref", "$defs"];

        Assert.Equal("object", schema["type"]!.GetValue<string>());
        Assert.Null(schema["anyOf"]);
        foreach (var node in Nodes(schema))
        {
            Assert.All(node, member => Assert.Contains(member.Key, allowed));
            if (node["properties"] is JsonObject properties)
            {
                Assert.Equal(properties.Select(p => p.Key), node["required"]!.AsArray().Select(r => r!.GetValue<string>()));
                Assert.False(node["additionalProperties"]!.GetValue<bool>());
            }
        }

        Assert.InRange(Depth(schema, schema), 1, 5);
    }

    [Fact]
    public void Schema_knows_every_member_of_every_operation()
    {
        var definitions = OperationSchema.Definitions();
        foreach (var name in OperationJson.Names)
        {
            var type = typeof(Operation).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false)
                .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Single(a => name.Equals(a.TypeDiscriminator)).DerivedType;
            Assert.Equal(Members(type).Prepend("op").Order(), Properties(definitions, name));
        }

        (string Name, Type Type)[] nodes =
        [
            ("role", typeof(RoleSpec)), ("entity", typeof(EntitySpec)), ("field", typeof(FieldSpec)), ("transition", typeof(TransitionSpec)),
            ("grant", typeof(AllowSpec)), ("page", typeof(PageSpec)), ("card", typeof(CardSpec)), ("page-colour", typeof(PageColourSpec)), ("tab", typeof(TabSpec)), ("field-group", typeof(FieldGroupSpec)), ("page-step", typeof(PageStepSpec)), ("report-section", typeof(ReportSectionSpec)), ("workflow", typeof(WorkflowSpec)),
            ("step", typeof(StepSpec)), ("assignment", typeof(AssignmentSpec)),
        ];
        Assert.All(nodes, n => Assert.Equal(Members(n.Type).Order(), Properties(definitions, n.Name)));
    }

    private static IEnumerable<string> Properties(JsonObject definitions, string name) =>
        definitions[name]!["properties"]!.AsObject().Select(p => p.Key).Order();

    private static IEnumerable<string> Members(Type type) =>
        type.GetProperties().Where(p => p.Name != "EqualityContract").Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

    private static IEnumerable<JsonObject> Nodes(JsonObject schema)
    {
        yield return schema;
        var inner = new[] { "properties", "$defs" }.SelectMany(k => schema[k]?.AsObject().Select(p => p.Value!) ?? [])
            .Concat(schema["anyOf"]?.AsArray().Select(n => n!) ?? [])
            .Append(schema["items"]!)
            .OfType<JsonObject>();
        foreach (var node in inner.SelectMany(Nodes))
        {
            yield return node;
        }
    }

    /// <summary>Objects within objects, references followed.</summary>
    private static int Depth(JsonObject schema, JsonObject root)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Depth(root["$defs"]![reference.Split('/')[^1]]!.AsObject(), root);
        }

        var inner = (schema["properties"]?.AsObject().Select(p => p.Value!) ?? [])
            .Concat(schema["anyOf"]?.AsArray().Select(n => n!) ?? [])
            .Append(schema["items"]!)
            .OfType<JsonObject>()
            .Select(n => Depth(n, root))
            .DefaultIfEmpty()
            .Max();
        return inner + (schema["properties"] is null ? 0 : 1);
    }
}
