using BusinessOS.Assistant;
using BusinessOS.Model;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Unit.Assistant;

/// <summary>Whatever is thrown at the author, it answers, and what it makes binds.</summary>
public sealed class MangledTextTests
{
    private static readonly string[] Texts =
    [
        .. Directory.EnumerateFiles(RepositoryFolder.PathOf("tests", "BusinessOS.Tests.Golden", "Author", "Cases"), "requirements.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Cut_and_joined_texts_are_read_without_a_problem(int seed)
    {
        var random = new Random(seed);
        var text = string.Concat(Enumerable.Range(0, 3).Select(_ => Cut(random)));

        AssertAnswers(text);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Scrambled_signs_are_read_without_a_problem(int seed)
    {
        var random = new Random(seed);
        var signs = Cut(random).ToCharArray();
        for (var i = 0; i < signs.Length / 12; i++)
        {
            signs[random.Next(signs.Length)] = (char)random.Next(32, 0x3000);
        }

        AssertAnswers(new string(signs));
    }

    [Theory]
    [InlineData("|||||||")]
    [InlineData("| Field | Type |\n|---|---|\n| | |\n| Name | |")]
    [InlineData("((((((((( a )))")]
    [InlineData("-> -> ->")]
    [InlineData("1.\n2.\n3.")]
    [InlineData("As a , I want")]
    [InlineData("if if if if when when")]
    [InlineData("We need to track a class with a name, a namespace, an object, an event, an id, a type, a user and a string.")]
    [InlineData("half an emoji \uD83D and a whole one \uD83D\uDE00 in the app for orders")]
    public void Odd_texts_are_read_without_a_problem(string text) => AssertAnswers(text);

    [Fact]
    public void Five_megabytes_are_cut_and_read()
    {
        var result = EmbeddedAuthor.Draft(new AuthorRequest(new string('x', 20) + string.Concat(Enumerable.Repeat(" We need an app for orders. ", 200_000))));

        Assert.Contains(result.Diagnostics, d => d.Code == "BOS5004");
    }

    private static string Cut(Random random)
    {
        var text = Texts[random.Next(Texts.Length)];
        var start = random.Next(text.Length);
        return text.Substring(start, random.Next(text.Length - start));
    }

    private static void AssertAnswers(string text)
    {
        var result = EmbeddedAuthor.Draft(new AuthorRequest(text));
        if (!result.Succeeded)
        {
            Assert.NotEmpty(result.Diagnostics);
            return;
        }

        var applied = Patch.Apply(result.Base, result.Operations);
        Assert.True(applied.Succeeded, string.Join('\n', applied.Diagnostics.Select(d => d.Message)));
        var read = SpecReader.Read(SpecWriter.Write(applied.Value!));
        Assert.Empty(read.Diagnostics.Where(d => d.IsError).Select(d => d.Message));
        Assert.Empty(Binder.Bind([read.Value!]).Diagnostics.Where(d => d.IsError).Select(d => d.Message));
    }
}
