using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Reports;
using BusinessOS.Runtime.Reports.Layout;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Reports;

public sealed class ReportLayoutTests
{
    private static readonly EvenRuler Ruler = new();

    [Fact]
    public void A_table_has_its_head_on_every_sheet_and_no_row_in_two()
    {
        var rows = Enumerable.Range(0, 120).Select(i => Row($"Row {i}", i % 7 == 0 ? string.Join(' ', Enumerable.Repeat("words", 90)) : "short")).ToList();

        var sheets = Lay(Table([new ReportGroup(null, rows, [])], ["", "sum"]));

        Assert.True(sheets.Count > 3);
        Assert.All(sheets, sheet =>
        {
            Assert.Contains("First", TextsOf(sheet));
            Assert.All(sheet.Marks, mark => Assert.InRange(mark.Y, 0, 841.89 - SheetStack.Margin));
        });
        Assert.Equal(rows.Select(r => r[0].Text), sheets.SelectMany(TextsOf).Where(t => t.StartsWith("Row", StringComparison.Ordinal)));

        // A row and its last line stand on one sheet: the words of each are all on that of its name.
        Assert.All(sheets, sheet => Assert.Equal(
            90 * TextsOf(sheet).Count(t => t.StartsWith("Row", StringComparison.Ordinal) && int.Parse(t[4..], System.Globalization.CultureInfo.InvariantCulture) % 7 == 0),
            TextsOf(sheet).Where(t => t.StartsWith("words", StringComparison.Ordinal)).Sum(t => t.Split(' ').Length)));
        Assert.Contains("Total", TextsOf(sheets[^1]));
        Assert.Equal(Enumerable.Range(1, sheets.Count).Select(n => $"Page {n} of {sheets.Count}"), sheets.Select(s => TextsOf(s)[^1]));
    }

    [Fact]
    public void A_row_higher_than_a_sheet_runs_on()
    {
        var words = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"w{i}"));

        var sheets = Lay(Table([new ReportGroup(null, [Row("Long", words)], [])], []));

        Assert.True(sheets.Count > 1);
        Assert.Equal(words, string.Join(' ', sheets.SelectMany(TextsOf).Where(t => t.StartsWith('w'))));
        Assert.All(sheets, sheet => Assert.All(sheet.Marks, mark => Assert.InRange(mark.Y, 0, 841.89 - SheetStack.Margin)));
    }

    [Fact]
    public void A_group_stands_above_its_rows_and_its_sum_below_them()
    {
        var groups = Enumerable.Range(0, 40).Select(g => new ReportGroup($"Group {g}", [Row($"Row {g}", "x"), Row($"Row {g}", "y")], ["", $"{g}.00"])).ToList();

        var sheets = Lay(Table(groups, ["", "all"]));

        var texts = sheets.SelectMany(TextsOf).Where(t => t.StartsWith("Group", StringComparison.Ordinal) || t.StartsWith("Row", StringComparison.Ordinal) || t is "Sum").ToList();
        Assert.Equal(groups.SelectMany((_, g) => new[] { $"Group {g}", $"Row {g}", $"Row {g}", "Sum" }), texts);

        // No group's name is the last thing on a sheet.
        Assert.All(sheets, sheet => Assert.DoesNotContain("Group", TextsOf(sheet)[..^2][^1], StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_end_at_the_same_place()
    {
        var sheet = Lay(Table([new ReportGroup(null, [Row("a", "1"), Row("b", "1,000.50")], [])], ["", "1,001.50"])).Single();

        var ends = sheet.Marks.OfType<TextMark>().Where(m => m.Text is "1" or "1,000.50" or "1,001.50").Select(m => Math.Round(m.X + Ruler.Width(m.Text, m.Size, false), 3));
        Assert.Single(ends.Distinct());
    }

    [Fact]
    public void Facts_stand_two_in_a_row_and_long_ones_alone()
    {
        var facts = new ReportFacts("About", [Fact("A", "1"), Fact("B", "2"), Fact("C", string.Join(' ', Enumerable.Repeat("word", 200))), Fact("D", ""), new("E", new("", Guid.NewGuid())), new("F", new("", Guid.Empty))]);

        var marks = Lay(facts).Single().Marks;

        var labels = marks.OfType<TextMark>().Where(m => m.Text is "A" or "B" or "C" or "D").ToDictionary(m => m.Text);
        Assert.Equal(labels["A"].Y, labels["B"].Y);
        Assert.True(labels["B"].X > labels["A"].X);
        Assert.True(labels["C"].Y > labels["A"].Y);
        Assert.Contains(marks.OfType<TextMark>(), m => m.Text == "–");
        Assert.Contains(marks.OfType<TextMark>(), m => m.Text == "A picture");
        Assert.Equal(2, marks.OfType<PictureMark>().Select(m => m.Width / m.Height).Single(), 3);
    }

    [Fact]
    public void A_paragraph_runs_from_sheet_to_sheet()
    {
        var words = string.Join(' ', Enumerable.Range(0, 4000).Select(i => $"w{i}"));

        var sheets = Lay(new ReportParagraph("Terms", words));

        Assert.True(sheets.Count > 1);
        Assert.Equal(words, string.Join(' ', sheets.SelectMany(TextsOf).Where(t => t.StartsWith('w'))));
    }

    [Fact]
    public void An_empty_table_says_so() =>
        Assert.Contains("There is nothing to show.", TextsOf(Lay(Table([], [])).Single()));

    private static IReadOnlyList<Sheet> Lay(ReportBlock block)
    {
        var report = new ReportDefinition("loans", "Slip", "Slip", "/loans/pages/slip", typeof(Loan)) { Paper = "A4", Zone = TimeZoneInfo.Utc };
        return ReportLayout.Of(new ReportDocument(report, "Slip", "Loans", "1 Jan 2026, 08:00", "en") { Blocks = [block] }, Ruler, Ruler, logo: null, CancellationToken.None);
    }

    private static ReportTable Table(IReadOnlyList<ReportGroup> groups, IReadOnlyList<string> total) =>
        new("", [new("First", false), new("Second", true)], groups, total);

    private static IReadOnlyList<ReportCell> Row(string first, string second) => [new(first), new(second)];

    private static ReportFact Fact(string label, string text) => new(label, new(text));

    private static List<string> TextsOf(Sheet sheet) => [.. sheet.Marks.OfType<TextMark>().Select(m => m.Text)];
}
