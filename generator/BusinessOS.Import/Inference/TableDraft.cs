using BusinessOS.Import.Profiling;

namespace BusinessOS.Import.Inference;

/// <summary>A table on its way to an entity.</summary>
internal sealed class TableDraft(SourceTable table, TableProfile profile, string name)
{
    public SourceTable Table { get; set; } = table;

    public TableProfile Profile { get; } = profile;

    /// <summary>The entity's name.</summary>
    public string Name { get; set; } = name;

    public string? Label { get; set; }

    public List<FieldDraft> Fields { get; } = [];

    /// <summary>The values of the column that became states, by what the source writes; null for none.</summary>
    public ValueNames? States { get; set; }

    /// <summary>The position of the column behind <see cref="States"/>.</summary>
    public int StateColumn { get; set; } = -1;

    public string StatesWhy { get; set; } = "";

    /// <summary>For a small table that is only a list of words: its words by key. It becomes no entity.</summary>
    public ValueNames? Folded { get; set; }

    /// <summary>For lines: the table of the records they are in, and their field that leads there.</summary>
    public (TableDraft Owner, FieldDraft Way)? Lines { get; set; }

    public bool IsLink { get; set; }

    public string? Title { get; set; }

    /// <summary>The field others call its records by.</summary>
    public string? TitleField { get; set; }

    /// <summary>Positions of the columns that tell its rows apart; empty: only their order does.</summary>
    public IReadOnlyList<int> Key { get; set; } = [];

    /// <summary>Whether the source says so itself.</summary>
    public bool KeyIsDeclared { get; set; }

    /// <summary>Whether it stays one for new rows: by its declaration, its name or what refers to it. A name that is there only once so far does not.</summary>
    public bool KeyIsBelieved { get; set; }

    public ColumnProfile ProfileOf(string column) => Profile.Columns[Table.IndexOf(column)];
}
