using System.Globalization;
using System.Text.RegularExpressions;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Languages;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Languages;

/// <summary>Whatever the runtime says to people it says in each of its languages.</summary>
public sealed class WordTableTests
{
    /// <summary>Words that are put into a constant before they are said, where the sources do not show them at the call.</summary>
    private static readonly string[] SaidByName =
    [
        "Check and create",
        "Lines would exchange this with each other, which cannot be done at once: give one of them another value first.",
    ];

    private static readonly string[] Sources =
    [
        .. new[] { "BusinessOS.Runtime", "BusinessOS.Runtime.Ui" }
            .SelectMany(project => Directory.EnumerateFiles(RepositoryFolder.PathOf("runtime", project), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains("/obj/", StringComparison.Ordinal) && !file.EndsWith("Wording.cs", StringComparison.Ordinal)),
    ];

    private static HashSet<string> Said { get; } =
    [
        .. Sources.SelectMany(file => SaidWords.In(File.ReadAllText(file))),
        .. typeof(ApiProblems).GetFields().Select(field => field.GetValue(null)).OfType<ApiProblemKind>().SelectMany(kind => new[] { kind.Title, kind.Fix }),
        .. SaidByName,
    ];

    public static TheoryData<string> Languages => [.. WordTable.Languages.Where(language => language != "en")];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_sentence_is_there(string language)
    {
        using var reader = ReaderLanguage.Enter(language);
        var words = WordTable.Current!.Words;

        Assert.True(Said.Count > 400, $"The sources say only {Said.Count} sentences: they are not read rightly.");
        Assert.DoesNotContain(Said, sentence => !words.ContainsKey(sentence));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_translation_is_said_and_has_the_holes_of_the_original(string language)
    {
        using var reader = ReaderLanguage.Enter(language);

        foreach (var (english, translated) in WordTable.Current!.Words)
        {
            Assert.Contains(english, Said);
            Assert.Equal(HolesOf(english), HolesOf(translated));
        }
    }

    [Fact]
    public void A_sentence_is_said_in_the_readers_language_and_in_English_where_there_is_none()
    {
        Assert.Equal("Mindestens 3 Zeichen.", In("de-AT", () => Wording.Say($"At least {3} characters.")));
        Assert.Equal("At least 3 characters.", In("fr", () => Wording.Say($"At least {3} characters.")));
        Assert.Equal("not said anywhere {0}", In("de", () => Wording.Say("not said anywhere {0}")));
    }

    [Fact]
    public void A_label_within_a_sentence_keeps_its_capital_in_German()
    {
        Assert.Equal("due date", In("en", () => Wording.Inside("Due date")));
        Assert.Equal("Fällig am", In("de", () => Wording.Inside("Fällig am")));
    }

    [Fact]
    public void Formats_follow_the_language()
    {
        var day = new DateOnly(2026, 11, 24);

        Assert.Equal("24. Nov 2026", In("de", () => day.ToString(LanguageFormats.Pattern("d MMM yyyy"), LanguageFormats.Culture)));
        Assert.Equal("24 Nov 2026", In("en", () => day.ToString(LanguageFormats.Pattern("d MMM yyyy"), LanguageFormats.Culture)));
        Assert.Equal("1.234,5", In("de", () => 1234.5m.ToString("#,0.##", LanguageFormats.Culture)));
    }

    [Fact]
    public void A_text_follows_its_reader_and_keeps_the_original_for_what_is_stored()
    {
        var texts = new AppTexts().In("de").Add("entities/Loan/label", "Ausleihe");

        var label = texts.Text("entities/Loan/label", "Loan");

        Assert.Equal(("Ausleihe", "Loan", "Loan"), (In("de-CH", () => label.Current), In("fr", () => label.Current), label.Original));
        Assert.Equal("Equipment", In("de", () => texts.Text("entities/Equipment/label", "Equipment").Current));
    }

    private static string In(string language, Func<string> say)
    {
        using var reader = ReaderLanguage.Enter(language);
        return say();
    }

    private static string[] HolesOf(string words) => [.. Regex.Matches(words, @"\{\d+\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];
}
