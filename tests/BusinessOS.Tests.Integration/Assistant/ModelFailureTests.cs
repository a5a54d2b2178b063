using BusinessOS.Assistant.ModelBacked;
using BusinessOS.Spec.Patching;
using BusinessOS.Testing;
using BusinessOS.Testing.Models;
using Xunit;

namespace BusinessOS.Tests.Integration.Assistant;

public sealed class ModelFailureTests
{
    private static string Good => ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(ModelAnswerTests.Tool()));

    public static TheoryData<string, ModelScript, int, string> Failures => new()
    {
        { "401", Say.Error(401, $"Incorrect API key provided: {ModelDesk.Key}"), 1, "does not accept the key" },
        { "403", Say.Error(403, "no"), 1, "does not accept the key" },
        { "404", Say.Error(404, "no such model"), 1, "does not know the model 'scripted-1'" },
        { "429 with a long wait", Say.Error(429, "slow down", retryAfter: "3600"), 1, "takes no more requests at the moment" },
        { "429 twice", Say.Error(429, "slow down", retryAfter: "0"), 2, "takes no more requests at the moment" },
        { "429 with a wait that is no number", Say.Error(429, "slow down", retryAfter: "NaN"), 2, "takes no more requests at the moment" },
        { "half a surrogate pair", Say.Body("""{"choices":[{"message":{"content":"\ud83d"},"finish_reason":"stop"}]}"""), 1, "without content" },
        { "an error with half a surrogate pair", Say.Body("""{"error":"\ud83d"}"""), 1, "reported: an error without words" },
        { "500 twice", Say.Error(500, "oh"), 2, "has a failure of its own (500)" },
        { "context too long", Say.Error(400, $"This model's maximum context length\nis 8192 tokens {ModelDesk.Key}"), 1, "maximum context length is 8192 tokens" },
        { "broken connection", Say.Break(), 2, "broke off" },
        { "cut off", Say.Ended("{\"operations\":[", "length"), 1, "cut off" },
        { "content filter", Say.Ended("", "content_filter"), 1, "content filter" },
        { "refusal", Say.Refusal("I can't help with\n\u001b[31mthat."), 1, "it refused: I can't help with" },
        { "no choices", Say.Body("""{"choices":[]}"""), 1, "without content" },
        { "an empty message", Say.Answer("  "), 1, "without content" },
        { "no message", Say.Body("""{"choices":[{}]}"""), 1, "without content" },
        { "not the outline", Say.Body("[1,2]"), 1, "without content" },
        { "HTML", Say.Body("<html>Welcome</html>", "text/html"), 1, "not JSON" },
        { "an error with status 200", Say.Body("""{"error":{"message":"overloaded"}}"""), 1, "reported: overloaded" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_is_one_sentence_and_the_embedded_author_takes_over(string name, ModelScript script, int requests, string reason)
    {
        await using var model = await ScriptedModel.StartAsync(script);

        var said = ModelDesk.FellBack(await new ModelDesk(model).DraftAsync());

        Assert.NotEmpty(name);
        Assert.Contains(reason, said.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', said.Message);
        Assert.Equal(requests, model.Requests.Count);
    }

    [Fact]
    public async Task An_endpoint_that_never_answers_is_waited_for_as_long_as_was_said()
    {
        await using var model = await ScriptedModel.StartAsync(Say.Nothing());

        var said = ModelDesk.FellBack(await new ModelDesk(model, TimeSpan.FromMilliseconds(300)).DraftAsync());

        Assert.Contains("did not answer within", said.Message, StringComparison.Ordinal);
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task The_person_can_stop_waiting()
    {
        await using var model = await ScriptedModel.StartAsync(Say.Nothing());
        using var stop = new CancellationTokenSource();
        var author = new ModelAuthor(new ModelDesk(model).Options, _ => [], new BusinessOS.Assistant.EmbeddedAuthor());

        var drafting = author.DraftAsync(new(ModelDesk.Text), null, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drafting);
    }

    [Fact]
    public async Task A_passing_failure_is_tried_once_more()
    {
        await using var model = await ScriptedModel.StartAsync(Say.Error(429, "slow down", retryAfter: "1"), Say.Answer(Good));

        var result = await new ModelDesk(model).DraftAsync();

        ModelDesk.WroteBy("scripted-1", result);
        Assert.Equal(2, model.Requests.Count);
    }

    [Fact]
    public async Task An_endpoint_without_JSON_Schema_is_asked_for_plain_JSON_and_then_in_words()
    {
        await using var model = await ScriptedModel.StartAsync(
            Say.Error(400, "Unsupported response_format type: json_schema"),
            Say.Error(400, "'response_format.type' must be 'text'"),
            Say.Answer($"<think>Hm, {{tools}}.</think>Here you are:\n```json\n{Good}\n```"));
        var desk = new ModelDesk(model);

        var result = await desk.DraftAsync();

        ModelDesk.WroteBy("scripted-1", result);
        Assert.Equal(["json_schema", "json_object", ""], model.Requests.Select(r => r.Format));
        Assert.DoesNotContain("\"additionalProperties\":false", model.Requests[0].Messages[0].Text, StringComparison.Ordinal);
        Assert.All(model.Requests.Skip(1), r => Assert.Contains("\"additionalProperties\":false", r.Messages[0].Text, StringComparison.Ordinal));
        Assert.Contains("plain JSON", desk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_without_temperature_is_asked_without_it()
    {
        await using var model = await ScriptedModel.StartAsync(
            Say.Error(400, "Unsupported value: 'temperature' does not support 0 with this model."), Say.Answer(Good));

        var result = await new ModelDesk(model).DraftAsync();

        ModelDesk.WroteBy("scripted-1", result);
        Assert.True(model.Requests[0].Body.TryGetProperty("temperature", out _));
        Assert.False(model.Requests[1].Body.TryGetProperty("temperature", out _));
    }

    [Fact]
    public async Task An_unreachable_endpoint_is_named_without_the_password_in_its_address()
    {
        await using var model = await ScriptedModel.StartAsync(Say.Nothing());
        var desk = new ModelDesk(model)
        {
            Options = new() { Endpoint = new Uri($"http://me:hidden@127.0.0.1:{Loopback.FreePort()}/v1"), Key = ModelDesk.Key },
        };

        var said = ModelDesk.FellBack(await desk.DraftAsync());

        Assert.Contains("cannot be reached", said.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", said.Message, StringComparison.Ordinal);
    }
}
