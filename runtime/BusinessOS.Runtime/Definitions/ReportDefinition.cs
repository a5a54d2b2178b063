namespace BusinessOS.Runtime.Definitions;

/// <summary>A report of an app: what is on paper, about one record or about many.</summary>
/// <param name="App">The app's id.</param>
/// <param name="Text">The heading; about one record, with fields in its holes.</param>
/// <param name="Route">The address of its page.</param>
/// <param name="Entity">The class of the records.</param>
public sealed record ReportDefinition(string App, string Name, LocalText Text, string Route, Type Entity)
{
    /// <summary>The heading.</summary>
    public string Title => Text.Current;

    /// <summary>What it is called in addresses: <c>loan-slip</c>.</summary>
    public string Slug => Route.Split('/')[3];

    /// <summary>Whether it is about one record, which its address names.</summary>
    public bool IsAboutOne => Sections.Count > 0;

    /// <summary><c>A4</c> or <c>Letter</c>.</summary>
    public required string Paper { get; init; }

    public bool IsLandscape { get; init; }

    /// <summary>By whose clock times are where the reader's is not known.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>About one record: its parts in order.</summary>
    public IReadOnlyList<ReportSectionDefinition> Sections { get; init; } = [];

    /// <summary>About many: the names of the columns.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>About many: only these.</summary>
    public Condition? Where { get; init; }

    /// <summary>About many: names of fields, each with <c>desc</c> behind it or not.</summary>
    public IReadOnlyList<string> Sort { get; init; } = [];

    /// <summary>About many: the field that makes groups.</summary>
    public string? By { get; init; }

    /// <summary>About many: the names of the columns that are added up.</summary>
    public IReadOnlyList<string> Sum { get; init; } = [];
}
