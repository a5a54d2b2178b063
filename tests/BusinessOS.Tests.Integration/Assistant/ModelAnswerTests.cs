using System.Text.Json;
using BusinessOS.Assistant;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Testing.Models;
using Xunit;

namespace BusinessOS.Tests.Integration.Assistant;

public sealed class ModelAnswerTests
{
    [Fact]
    public async Task A_good_answer_is_used_as_it_is()
    {
        await using var model = await ScriptedModel.StartAsync(Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(Tool()))));

        var result = await new ModelDesk(model).DraftAsync();

        ModelDesk.WroteBy("scripted-1", result);
        Assert.True(result.Succeeded);
        Assert.Equal("Tool", Assert.Single(ModelDesk.AppOf(result).Entities).Name);
        Assert.Equal([new Assumption("Who may lend?", "Everybody.")], result.Assumptions);
        var request = Assert.Single(model.Requests);
        Assert.Equal("scripted-1", request.Model);
        Assert.Equal($"Bearer {ModelDesk.Key}", request.Authorization);
        Assert.Equal("json_schema", request.Format);
        Assert.DoesNotContain(ModelDesk.Key, request.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_knows_more_than_the_spec_brings_its_own_check()
    {
        // Without the owner's code this spec does not compile; with it, it does.
        var coded = Tool() with { Fields = [new() { Name = "Name", Type = "text" }, new() { Name = "Owner", Type = "reference", Target = "Personn" }] };
        await using var model = await ScriptedModel.StartAsync(Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(coded))));

        var result = await new ModelDesk(model).DraftAsync(check: _ => []);

        ModelDesk.WroteBy("scripted-1", result);
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task An_answer_outside_the_schema_is_sent_back_with_what_is_wrong()
    {
        await using var model = await ScriptedModel.StartAsync(
            Say.Answer("""{"operations":[{"op":"add-entity","entity":{"label":"Tool"}},{"op":"write-file","path":"/etc/passwd"}]}"""),
            Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(Tool()))));

        var result = await new ModelDesk(model).DraftAsync();

        ModelDesk.WroteBy("scripted-1", result);
        Assert.Equal(["BOS0112", "BOS0111"], ProblemsIn(model.Requests[1]).Select(p => p.Code).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(["system", "user", "assistant", "user"], model.Requests[1].Messages.Select(m => m.Role));
    }

    [Fact]
    public async Task An_answer_that_is_no_JSON_is_sent_back()
    {
        await using var model = await ScriptedModel.StartAsync(
            Say.Answer("Sure! Here is your app."), Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(Tool()))));

        var result = await new ModelDesk(model).DraftAsync();

        ModelDesk.WroteBy("scripted-1", result);
        Assert.Equal("BOS5103", Assert.Single(ProblemsIn(model.Requests[1])).Code);
    }

    [Theory]
    [InlineData("""{"operations":[{"op":"\ud83d"}]}""")]
    [InlineData("""{"operations":[{"op":"add-entity","entity":{"name":"\ud83d"}}]}""")]
    public async Task An_answer_with_half_a_surrogate_pair_is_sent_back(string answer)
    {
        await using var model = await ScriptedModel.StartAsync(
            Say.Answer(answer), Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(Tool()))));

        var result = await new ModelDesk(model).DraftAsync();

        ModelDesk.WroteBy("scripted-1", result);
        Assert.NotEmpty(ProblemsIn(model.Requests[1]));
    }

    [Fact]
    public async Task An_answer_without_operations_is_sent_back()
    {
        await using var model = await ScriptedModel.StartAsync(
            Say.Answer("""{"operations":[],"assumptions":[],"unplaced":[]}"""), Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(Tool()))));

        var result = await new ModelDesk(model).DraftAsync();

        ModelDesk.WroteBy("scripted-1", result);
        Assert.Equal("BOS5104", Assert.Single(ProblemsIn(model.Requests[1])).Code);
    }

    [Fact]
    public async Task A_target_that_does_not_exist_is_mended_from_the_real_diagnostic()
    {
        var wrong = Tool() with { Fields = [new() { Name = "Name", Type = "text" }, new() { Name = "Owner", Type = "reference", Target = "Personn" }] };
        var person = new EntitySpec { Name = "Person", Fields = [new() { Name = "Name", Type = "text" }] };
        var right = wrong with { Fields = [wrong.Fields[0], wrong.Fields[1] with { Target = "Person" }] };
        await using var model = await ScriptedModel.StartAsync(
            Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(person), new AddEntity(wrong))),
            Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(person), new AddEntity(right))));

        var result = await new ModelDesk(model).DraftAsync();

        ModelDesk.WroteBy("scripted-1", result);
        var problem = Assert.Single(ProblemsIn(model.Requests[1]));
        Assert.Equal("BOS1003", problem.Code);
        Assert.Contains("Personn", problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("entities/Tool.yaml:", problem.Place, StringComparison.Ordinal);
        Assert.Contains("Owner", problem.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expression_the_compiler_refuses_is_mended_from_the_compilers_words()
    {
        var wrong = Tool() with { Fields = [.. Tool().Fields, new() { Name = "Old", Type = "formula", Formula = "BoughtOm < Today", As = "boolean" }] };
        var right = Tool() with { Fields = [.. Tool().Fields, new() { Name = "Old", Type = "formula", Formula = "BoughtOn < Today", As = "boolean" }] };
        await using var model = await ScriptedModel.StartAsync(
            Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(wrong))),
            Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(right))));

        var result = await new ModelDesk(model).DraftAsync();

        ModelDesk.WroteBy("scripted-1", result);
        Assert.Equal("BoughtOn < Today", ModelDesk.AppOf(result).Entities[0].Fields[^1].Formula);
        var problem = Assert.Single(ProblemsIn(model.Requests[1]));
        Assert.Equal("BOS3001", problem.Code);
        Assert.Contains("BoughtOm", problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("entities/Tool.yaml:", problem.Place, StringComparison.Ordinal);
        Assert.Contains("BoughtOm < Today", problem.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_wrong_answers_are_enough()
    {
        var wrong = Tool() with { Fields = [new() { Name = "Owner", Type = "reference", Target = "Nobody" }] };
        await using var model = await ScriptedModel.StartAsync(Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(wrong))));

        var said = ModelDesk.FellBack(await new ModelDesk(model).DraftAsync());

        Assert.Equal(3, model.Requests.Count);
        Assert.Contains("scripted-1 gave no valid app in 3 answers", said.Message, StringComparison.Ordinal);
        Assert.Contains("Nobody", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_request_sends_the_app_and_yields_a_change_of_it()
    {
        var app = new AppSpec { Id = "lending", Name = "Lending", Entities = [Tool()] };
        await using var model = await ScriptedModel.StartAsync(
            Say.Answer(ModelDesk.AnswerOf(new AddField("Tol", new() { Name = "Colour", Type = "text" }))),
            Say.Answer(ModelDesk.AnswerOf(new AddField("Tool", new() { Name = "Colour", Type = "text" }))));

        var result = await new ModelDesk(model).DraftAsync("Tools have a colour", app);

        ModelDesk.WroteBy("scripted-1", result);
        Assert.Equal("Colour", ModelDesk.AppOf(result).Entities[0].Fields[^1].Name);
        Assert.Contains("entities/Tool.yaml", model.Requests[0].LastMessage, StringComparison.Ordinal);
        Assert.Equal("BOS0100", Assert.Single(ProblemsIn(model.Requests[1])).Code);
    }

    [Fact]
    public async Task A_text_in_another_language_is_the_models_to_read()
    {
        await using var model = await ScriptedModel.StartAsync(Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(Tool()))));

        var result = await new ModelDesk(model).DraftAsync("Wir verleihen Werkzeuge und der Ausleiher ist ein Mitglied, das die Rückgabe für die Werkzeuge bestätigt.");

        ModelDesk.WroteBy("scripted-1", result);
        Assert.Contains("Rückgabe", model.Requests[0].LastMessage, StringComparison.Ordinal);
    }

    internal static EntitySpec Tool() => new()
    {
        Name = "Tool",
        Fields = [new() { Name = "Name", Type = "text", Required = true }, new() { Name = "BoughtOn", Type = "date" }],
    };

    private static IReadOnlyList<(string Code, string Message, string Place, string Line)> ProblemsIn(ModelRequest request)
    {
        using var json = JsonDocument.Parse(request.LastMessage[request.LastMessage.IndexOf('{', StringComparison.Ordinal)..]);
        return [.. json.RootElement.GetProperty("problems").EnumerateArray().Select(p => (
            p.GetProperty("code").GetString()!, p.GetProperty("message").GetString()!, p.GetProperty("place").GetString()!, p.GetProperty("line").GetString() ?? ""))];
    }
}
