using System.Globalization;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What generated code says about a report, call by call.</summary>
public sealed class ReportBuilder
{
    private readonly AppTexts _texts;
    private readonly List<ReportSectionDefinition> _sections = [];
    private ReportDefinition _report;

    internal ReportBuilder(ReportDefinition report, AppTexts texts) => (_report, _texts) = (report, texts);

    /// <summary>What it is printed on, <c>A4</c> or <c>Letter</c>.</summary>
    public ReportBuilder On(string paper)
    {
        _report = _report with { Paper = paper };
        return this;
    }

    /// <summary>The paper lies on its long side.</summary>
    public ReportBuilder Landscape()
    {
        _report = _report with { IsLandscape = true };
        return this;
    }

    /// <summary>It is about many records.</summary>
    /// <param name="fields">The columns.</param>
    /// <param name="by">What makes groups.</param>
    /// <param name="sum">The columns that are added up.</param>
    public ReportBuilder Rows(string[] fields, Condition? where = null, string[]? sort = null, string? by = null, string[]? sum = null)
    {
        _report = _report with { Fields = fields, Where = where, Sort = sort ?? [], By = by, Sum = sum ?? [] };
        return this;
    }

    /// <summary>It is about one record; this part says facts of it.</summary>
    public ReportBuilder Facts(string title, string[] fields) => Add(title, section => section with { Fields = fields });

    /// <summary>A paragraph.</summary>
    public ReportBuilder Text(string title, string text) => Add(title, section => section with { Text = Said("text", text) });

    /// <summary>A table of records that refer to the one the report is about.</summary>
    /// <param name="lines">The field that holds them, where they are its lines.</param>
    public ReportBuilder Table(string title, Type rows, string via, string[] fields, string? lines = null, string[]? sum = null) =>
        Add(title, section => section with { Rows = rows, Via = via, Fields = fields, Lines = lines, Sum = sum ?? [] });

    internal ReportDefinition Build() => _report with { Sections = _sections };

    private ReportBuilder Add(string title, Func<ReportSectionDefinition, ReportSectionDefinition> with)
    {
        _sections.Add(with(new ReportSectionDefinition(Said("title", title))));
        return this;
    }

    private LocalText Said(string part, string text) =>
        _texts.Text(string.Create(CultureInfo.InvariantCulture, $"pages/{_report.Name}/sections/{_sections.Count + 1}/{part}"), text);
}
