using BusinessOS.Model;

namespace BusinessOS.Build.Seeds;

/// <summary>A seed file of an app whose columns are understood.</summary>
internal sealed record SeedFile(string Path, bool IsDemo, Entity Entity, SeedColumns Columns, SeedLines Lines)
{
    /// <summary>The keys of its records, by their row.</summary>
    public Dictionary<int, string> Keys { get; } = [];

    /// <summary>The positions of what a record can be called by: unique fields, and the one its title consists of.</summary>
    public IEnumerable<int> Names => Columns.Fields.Where(f => f.Value.Unique || f.Value.Type == FieldType.AutoNumber || IsTitle(f.Value)).Select(f => f.Key);

    /// <summary>The position whose values stand in for keys that are not given; negative when there is none.</summary>
    public int NaturalKey => Columns.Fields.Where(f => f.Value.Unique || f.Value.Type == FieldType.AutoNumber).Select(f => f.Key).Order().FirstOrDefault(-1);

    public string? CellOf(int row, int column) => column >= 0 && column < Lines.Rows[row].Count ? Lines.Rows[row][column].Text : null;

    /// <summary>The place of a value, or of its row when that is too short.</summary>
    public SourceSpan SpanOf(int row, int column) => Lines.Rows[row][Math.Clamp(column, 0, Lines.Rows[row].Count - 1)].Span;

    /// <summary>An amount is called with its currency in a title, and without it in a file.</summary>
    private bool IsTitle(Field field) =>
        field.Type != FieldType.Money
        && Entity.Title.Parts.Where(p => p.Expression is not null || p.Text.Trim().Length > 0).ToArray() is [{ Expression: { } only, Format: null }] && only.Text == field.Name;
}
