namespace BusinessOS.Model;

/// <summary>A part of a report about one record: facts, a table or a paragraph.</summary>
public sealed record ReportSection
{
    public string? Title { get; init; }

    /// <summary>The facts in order; of a table, its columns.</summary>
    public EquatableArray<string> Fields { get; init; } = [];

    /// <summary>For a table: whose records its rows are.</summary>
    public EntityRef? Rows { get; init; }

    /// <summary>For a table: the reference from its rows to the record.</summary>
    public string? Via { get; init; }

    /// <summary>For a table of lines: the field that holds them.</summary>
    public string? Lines { get; init; }

    /// <summary>For a table: the columns that are added up.</summary>
    public EquatableArray<string> Sum { get; init; } = [];

    /// <summary>A paragraph, with fields in its holes.</summary>
    public string? Text { get; init; }
}
