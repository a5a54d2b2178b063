using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Reading;

public class SpecReaderTests
{
    [Fact]
    public void Folder_and_one_file_mean_the_same()
    {
        var folder = SpecReader.Read(Samples.Folder);
        var oneFile = SpecReader.Read(Samples.OneFile);

        Assert.Empty(folder.Diagnostics);
        Assert.Empty(oneFile.Diagnostics);
        Assert.Equal(folder.Value!.App, oneFile.Value!.App);
    }

    [Fact]
    public void Short_forms_say_everything_the_records_hold()
    {
        var loan = SpecReader.Read(Samples.Folder).Value!.App.Entities[1];

        Assert.Equal(new FieldSpec { Name = "Number", Type = "auto-number", NumberPattern = "LN-{0000}" }, loan.Fields[0]);
        Assert.Equal(new FieldSpec { Name = "Borrower", Type = "reference", Target = "crm.Contact", Required = true }, loan.Fields[2]);
        Assert.Equal(new FieldSpec { Name = "DueOn", Type = "date", Default = "Today.AddDays(14)" }, loan.Fields[3]);
        Assert.Equal(
            new FieldSpec { Name = "Priority", Type = "choice", Choices = [new("Low"), new("Normal"), new("High")], Default = "Normal" }, loan.Fields[5]);
        Assert.Equal([new("InProgress", "In progress"), new("Done")], loan.Fields[6].Choices);
        Assert.Equal(new FieldSpec { Name = "Deposit", Type = "money", Min = "0", Max = "5000" }, loan.Fields[7]);
        Assert.Equal("ReturnedOn == null && DueOn < Today", loan.Fields[8].Formula);
        Assert.Equal(
            new FieldSpec { Name = "Reason", Type = "long-text", Label = "Why is it late?", Help = "Don't guess", Required = true, MaxLength = 500 }, loan.Fields[9]);
        Assert.Equal(
            new TransitionSpec { Name = "HandOut", From = ["Approved"], To = "Out", By = ["Desk", "Manager"], When = "Equipment.Available" }, loan.Transitions[1]);
        Assert.Equal(
            new TransitionSpec { Name = "Close", Label = "Close it", From = ["Out"], To = "Returned", By = ["Desk"], When = "ReturnedOn != null" },
            loan.Transitions[3]);
        Assert.Equal(new AllowSpec { Role = "Member", Actions = ["read", "create"], When = "Borrower.Email == User.Email" }, loan.Allow[2]);
        Assert.Equal(new AllowSpec { Role = "Guest", Actions = ["create"] }, loan.Allow[4]);
    }

    [Theory]
    [InlineData("entities/Loan/fields/DueOn", "DueOn")]
    [InlineData("entities/Loan/fields/DueOn/type", "date")]
    [InlineData("entities/Loan/fields/DueOn/default", "Today.AddDays(14)")]
    [InlineData("entities/Loan/fields/Borrower/target", "crm.Contact")]
    [InlineData("entities/Loan/fields/Deposit/max", "5000")]
    [InlineData("entities/Loan/fields/Stage/choices/0", "In progress")]
    [InlineData("entities/Loan/fields/Late/formula", "ReturnedOn == null && DueOn < Today")]
    [InlineData("entities/Loan/fields/Reason/help", "Don''t guess")]
    [InlineData("entities/Loan/title", "{Number} {Equipment.Name}")]
    [InlineData("entities/Loan/states/Out", "Out")]
    [InlineData("entities/Loan/transitions/HandOut/from", "Approved")]
    [InlineData("entities/Loan/transitions/HandOut/by/1", "Manager")]
    [InlineData("entities/Loan/transitions/HandOut/when", "Equipment.Available")]
    [InlineData("entities/Loan/transitions/Close/when", "ReturnedOn != null")]
    [InlineData("entities/Loan/allow/3/when", "Priority == LoanPriority.Low")]
    [InlineData("pages/OverdueLoans/where", "Late")]
    [InlineData("pages/OverdueLoans/sort/0", "DueOn desc")]
    [InlineData("workflows/RemindOverdue/do/0/values/Priority", "LoanPriority.High")]
    [InlineData("workflows/RemindOverdue/do/1/values/Subject", "\"Call \" + Borrower.Name")]
    [InlineData("workflows/RemindOverdue/do/2/subject", "Loan {Number}")]
    [InlineData("workflows/RemindOverdue/do/3/url", "https://example.org/hook")]
    [InlineData("roles/Manager/label", "Loan manager")]
    public void Every_value_knows_where_it_was_written(string path, string written)
    {
        foreach (var files in new[] { Samples.Folder, Samples.OneFile })
        {
            var map = SpecReader.Read(files).Value!.Map;

            Assert.True(map.Spans.TryGetValue($"equipment-loans/{path}", out var span), path);
            Assert.Equal(written, Written(map, span));
        }
    }

    private static string Written(SourceMap map, BusinessOS.Diagnostics.SourceSpan span)
    {
        var line = map.Texts[span.File].Split('\n')[span.Line - 1];
        Assert.Equal(span.Line, span.EndLine);
        return line[(span.Column - 1)..(span.EndColumn - 1)];
    }
}
