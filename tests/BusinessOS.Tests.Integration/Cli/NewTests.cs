using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Cli;

public sealed class NewTests
{
    private const string Text = """
        We run a small library. For each book we keep the title, the author and the ISBN, which must be unique.
        Members have a name and an email. A loan has a book, a member and a due date.
        When a loan is created, email the member.
        """;

    [Fact]
    public async Task A_text_becomes_a_plan_and_a_folder_that_checks_clean()
    {
        using var folder = new TemporaryFolder();
        var app = folder.PathOf("library");

        var made = await BosVerb.RunAsync(["new", "-", "--out", app], input: Text);
        var check = await BosVerb.RunAsync(["check", app]);

        Assert.True(made.ExitCode == 0, made.ToString());
        Assert.Contains("Book", made.Output, StringComparison.Ordinal);
        Assert.Contains("Loan", made.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(app, "entities", "Book.yaml")));
        Assert.Equal(Text, (await File.ReadAllTextAsync(Path.Combine(app, "requirements.md"))).TrimEnd());
        Assert.True(check.ExitCode == 0, check.ToString());
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine/notes.txt", "precious");

        var result = await BosVerb.RunAsync(["new", "-", "--out", folder.PathOf("mine")], input: Text);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(folder.PathOf("mine")).Select(Path.GetFileName));
        Assert.Equal("precious", await File.ReadAllTextAsync(folder.PathOf("mine", "notes.txt")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n ")]
    [InlineData("Hello, how are you today?")]
    [InlineData("\0\u0001\u0002\u0003 PNG IHDR")]
    public async Task A_text_without_an_app_in_it_gets_a_plain_answer_and_no_folder(string text)
    {
        using var folder = new TemporaryFolder();

        var result = await BosVerb.RunAsync(["new", "-", "--out", folder.PathOf("x")], input: text);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("BOS5", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("x")));
    }

    [Fact]
    public async Task An_unreachable_model_is_said_and_the_embedded_author_takes_over()
    {
        using var folder = new TemporaryFolder();

        var result = await BosProcess.RunAsync(
            ["new", "-", "--out", folder.PathOf("x"), "--author", "openai"],
            CancellationToken.None,
            input: Text,
            environment: new Dictionary<string, string?>
            {
                ["OPENAI_BASE_URL"] = $"http://127.0.0.1:{Loopback.FreePort()}/v1",
                ["OPENAI_API_KEY"] = "none",
            });

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("BOS5", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("x", "app.yaml")));
    }
}
