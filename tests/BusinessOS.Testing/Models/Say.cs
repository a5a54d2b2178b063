using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Testing.Models;

/// <summary>What a <see cref="ScriptedModel"/> can answer.</summary>
public static class Say
{
    /// <summary>A whole answer with this text.</summary>
    public static ModelScript Answer(string text) => Choice(new JsonObject { ["role"] = "assistant", ["content"] = text }, "stop");

    /// <summary>An answer that ended for another reason than being complete.</summary>
    public static ModelScript Ended(string text, string reason) => Choice(new JsonObject { ["role"] = "assistant", ["content"] = text }, reason);

    public static ModelScript Refusal(string text) => Choice(new JsonObject { ["role"] = "assistant", ["content"] = null, ["refusal"] = text }, "stop");

    /// <summary>A body of one's own, with status 200.</summary>
    public static ModelScript Body(string body, string type = "application/json") => http =>
    {
        http.Response.ContentType = type;
        return http.Response.WriteAsync(body);
    };

    /// <summary>An error as OpenAI words it.</summary>
    public static ModelScript Error(int status, string message, string? retryAfter = null) => async http =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = retryAfter;
        await http.Response.WriteAsJsonAsync(new { error = new { message, type = "error", code = "x" } });
    };

    /// <summary>Nothing, until the other side hangs up.</summary>
    public static ModelScript Nothing() => async http =>
    {
        var hungUp = new TaskCompletionSource();
        await using var registration = http.RequestAborted.Register(hungUp.SetResult);
        await hungUp.Task;
    };

    /// <summary>The beginning of an answer, then a broken connection.</summary>
    public static ModelScript Break() => async http =>
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = 100_000;
        await http.Response.WriteAsync("{\"choices\":[{\"message\":{\"content\":\"{");
        await http.Response.Body.FlushAsync();
        http.Abort();
    };

    private static ModelScript Choice(JsonObject message, string reason) => Body(new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_700_000_000,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = reason }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
    }.ToJsonString());
}
