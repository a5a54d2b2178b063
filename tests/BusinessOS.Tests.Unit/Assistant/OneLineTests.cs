using BusinessOS.Assistant;
using Xunit;

namespace BusinessOS.Tests.Unit.Assistant;

/// <summary>Small things a text says outright are taken as they are said.</summary>
public sealed class OneLineTests
{
    [Fact]
    public void Members_named_in_one_line_are_kept()
    {
        var member = Assert.Single(Reading.Of("Sports club members").Entities);

        Assert.EndsWith("Member", member.Name, StringComparison.Ordinal);
        Assert.NotEmpty(member.Fields);
    }

    [Fact]
    public void Time_spent_is_entered_for_a_project()
    {
        var app = Reading.Of("Track time spent on projects");

        Assert.Equal(["Project", "TimeEntry"], app.Entities.Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.Equal("reference", app.Entity("TimeEntry").Field("Project").Type);
        Assert.Equal("decimal", app.Entity("TimeEntry").Field("HoursSpent").Type);
        Assert.Equal("date", app.Entity("TimeEntry").Field("Date").Type);
    }

    [Theory]
    [InlineData("Manual (file PDF)", "Manual", "file")]
    [InlineData("Paid (date)", "Paid", "date")]
    public void A_type_that_is_said_wins_over_one_the_name_suggests(string value, string field, string type)
    {
        var app = Reading.Of($"We need an app for machines.\n\nMachine:\n- Name (text)\n- {value}\n");

        Assert.Equal(type, app.Entity("Machine").Field(field).Type);
    }

    [Fact]
    public void A_title_that_named_the_app_is_not_left_over()
    {
        var result = EmbeddedAuthor.Draft(new AuthorRequest("# Equipment loans\n\nWe lend equipment to borrowers. Each loan has a due date and a deposit."));

        Assert.Equal("Equipment loans", result.Base.Name);
        Assert.DoesNotContain(result.Unplaced, u => u.Sentence == "Equipment loans");
    }
}
