namespace BusinessOS.Spec;

/// <summary>A part of a report about one record: facts, a table or a paragraph.</summary>
public sealed record ReportSectionSpec
{
    public string? Title { get; init; }

    /// <summary>The facts in order; of a table, its columns.</summary>
    public EquatableArray<string> Fields { get; init; } = [];

    /// <summary>The record's lines, or an entity whose records refer to it: <c>Lines</c>, <c>Loan</c>, <c>Loan.Borrower</c>.</summary>
    public string? Table { get; init; }

    /// <summary>Columns of the table that are added up.</summary>
    public EquatableArray<string> Sum { get; init; } = [];

    /// <summary>A paragraph, with fields in its holes.</summary>
    public string? Text { get; init; }
}
