using BusinessOS.Spec.Patching;
using BusinessOS.Testing;
using BusinessOS.Testing.Models;
using Xunit;

namespace BusinessOS.Tests.Integration.Assistant;

public sealed class ModelCliTests
{
    [Fact]
    public async Task A_model_writes_an_app_that_checks_clean()
    {
        await using var model = await ScriptedModel.StartAsync(Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(ModelAnswerTests.Tool()))));
        using var folder = new TemporaryFolder();
        folder.Write("wish.md", ModelDesk.Text);

        var made = await RunAsync(folder, model.Address.ToString(), ["new", folder.PathOf("wish.md"), "--out", folder.PathOf("app"), "--author", "openai"]);
        var check = await BosVerb.RunAsync(["check", folder.PathOf("app")]);

        Assert.True(made.ExitCode == 0, made.ToString());
        Assert.Contains("Lending desk", made.Output, StringComparison.Ordinal);
        Assert.Contains("Who may lend? Everybody.", made.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("app", "entities", "Tool.yaml")));
        Assert.True(check.ExitCode == 0, check.ToString());
        Assert.Equal("my-model", Assert.Single(model.Requests).Model);
        Assert.DoesNotContain(ModelDesk.Key, made.Output + made.Errors, StringComparison.Ordinal);
        Assert.All(
            Directory.EnumerateFiles(folder.PathOf("app"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain(ModelDesk.Key, File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_answer_is_compiled_by_the_real_compiler_and_mended()
    {
        var wrong = ModelAnswerTests.Tool() with
        {
            Fields = [.. ModelAnswerTests.Tool().Fields, new() { Name = "Old", Type = "formula", Formula = "BoughtOm < Today", As = "boolean" }],
        };
        await using var model = await ScriptedModel.StartAsync(
            Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(wrong))),
            Say.Answer(ModelDesk.AnswerOf(ModelDesk.NewApp, new AddEntity(ModelAnswerTests.Tool()))));
        using var folder = new TemporaryFolder();
        folder.Write("wish.md", ModelDesk.Text);

        var made = await RunAsync(folder, model.Address.ToString(), ["new", folder.PathOf("wish.md"), "--out", folder.PathOf("app"), "--author", "openai"]);

        Assert.True(made.ExitCode == 0, made.ToString());
        Assert.Contains("BOS3001", model.Requests[1].LastMessage, StringComparison.Ordinal);
        Assert.Contains("mend its answer (1 of 2)", made.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:11434/v1", "OPENAI_BASE_URL is not an address of the web")]
    [InlineData("ftp://models.example", "OPENAI_BASE_URL is not an address of the web")]
    public async Task A_wrong_address_sends_the_key_nowhere(string address, string reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("wish.md", ModelDesk.Text);

        var made = await RunAsync(folder, address, ["new", folder.PathOf("wish.md"), "--out", folder.PathOf("app"), "--author", "openai"]);

        Assert.True(made.ExitCode == 0, made.ToString());
        Assert.Contains(reason, Flat(made.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(ModelDesk.Key, made.Output + made.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("app", "entities", "Book.yaml")));
    }

    [Fact]
    public async Task An_endpoint_that_never_answers_ends_after_the_time_that_was_set()
    {
        await using var model = await ScriptedModel.StartAsync(Say.Nothing());
        using var folder = new TemporaryFolder();
        folder.Write("wish.md", ModelDesk.Text);

        var made = await RunAsync(
            folder, model.Address.ToString(), ["new", folder.PathOf("wish.md"), "--out", folder.PathOf("app"), "--author", "openai"], timeout: "1");

        Assert.True(made.ExitCode == 0, made.ToString());
        Assert.Contains("did not answer within 1 second", Flat(made.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", made.Errors, StringComparison.Ordinal);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task<BosResult> RunAsync(TemporaryFolder folder, string address, string[] arguments, string timeout = "120") => BosProcess.RunAsync(
        arguments,
        CancellationToken.None,
        workingFolder: folder.Path,
        environment: new Dictionary<string, string?>
        {
            ["OPENAI_BASE_URL"] = address,
            ["OPENAI_API_KEY"] = ModelDesk.Key,
            ["OPENAI_MODEL"] = "my-model",
            ["OPENAI_TIMEOUT"] = timeout,
        });
}
