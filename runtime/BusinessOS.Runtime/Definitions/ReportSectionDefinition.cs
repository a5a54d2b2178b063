namespace BusinessOS.Runtime.Definitions;

/// <summary>A part of a report about one record: a paragraph, a table, or facts.</summary>
/// <param name="TitleText">The heading; an empty text where there is none.</param>
public sealed record ReportSectionDefinition(LocalText TitleText)
{
    public string Title => TitleText.Current;

    /// <summary>For a paragraph: what it says, with fields in its holes.</summary>
    public LocalText? Text { get; init; }

    /// <summary>The names of the facts; for a table, of its columns.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>For a table: the class of its rows.</summary>
    public Type? Rows { get; init; }

    /// <summary>For a table: the reference from its rows to the record.</summary>
    public string? Via { get; init; }

    /// <summary>For a table of lines: the field that holds them.</summary>
    public string? Lines { get; init; }

    /// <summary>For a table: the names of the columns that are added up.</summary>
    public IReadOnlyList<string> Sum { get; init; } = [];
}
