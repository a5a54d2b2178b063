namespace BusinessOS.Spec;

/// <summary>A page that replaces or adds to the generated ones.</summary>
public sealed record PageSpec
{
    /// <summary>A C# name, unique in the app: <c>OverdueLoans</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One of <see cref="PageKinds.All"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The entity it shows; absent for a dashboard.</summary>
    public string? Entity { get; init; }

    public string? Title { get; init; }

    /// <summary>What people read below the heading of a public page or a portal.</summary>
    public string? Text { get; init; }

    /// <summary>Whether everybody sees it, without signing in.</summary>
    public bool Public { get; init; }

    /// <summary>For a public form or wizard: what is said once it was sent.</summary>
    public string? Thanks { get; init; }

    /// <summary>For a portal: the role of those who come in by it.</summary>
    public string? For { get; init; }

    /// <summary>For a portal: the pages it leads to, in order.</summary>
    public EquatableArray<string> Pages { get; init; } = [];

    /// <summary>For <c>custom</c>: the class of the component in the owner's code; absent: the page's name.</summary>
    public string? Component { get; init; }

    /// <summary>Fields in order: columns of a list, fields of a form or detail, lines of a board's card.</summary>
    public EquatableArray<string> Fields { get; init; } = [];

    /// <summary>A C# condition: only these records.</summary>
    public string? Where { get; init; }

    /// <summary>Fields to sort by, each with an optional <c>desc</c>: <c>DueOn desc</c>.</summary>
    public EquatableArray<string> Sort { get; init; } = [];

    /// <summary>For a board: the choice field or <c>Status</c> that makes the columns; for a calendar: the one that gives the colours; for a timeline: what groups its rows; for a tree: the reference to the record above; for a map: the location records stand at; for a report: what makes its groups; for a portal: the mail address by which people are known.</summary>
    public string? By { get; init; }

    /// <summary>For a calendar or timeline: the date field at which records stand; absent: the only one there is.</summary>
    public string? Start { get; init; }

    /// <summary>For a calendar or timeline: the date field up to which a record lasts, or a duration from its start.</summary>
    public string? End { get; init; }

    /// <summary>
    /// How it begins: a calendar with one of <see cref="PageKinds.CalendarViews"/>, a timeline with one of
    /// <see cref="PageKinds.TimelineViews"/>; absent: the first of them.
    /// </summary>
    public string? View { get; init; }

    /// <summary>For a gallery: the image field that is shown; absent: the first one.</summary>
    public string? Image { get; init; }

    /// <summary>For a list, board, gallery or tree: what gives records a colour; the first that is true counts.</summary>
    public EquatableArray<PageColourSpec> Colours { get; init; } = [];

    /// <summary>For a detail page: its parts, one of which is seen at a time.</summary>
    public EquatableArray<TabSpec> Tabs { get; init; } = [];

    /// <summary>For a wizard: its steps in order.</summary>
    public EquatableArray<PageStepSpec> Steps { get; init; } = [];

    /// <summary>For a report: what it is printed on, one of <see cref="PageKinds.Papers"/>; absent: as the organization's country does.</summary>
    public string? Paper { get; init; }

    /// <summary>For a report: whether the paper lies on its long side.</summary>
    public bool Landscape { get; init; }

    /// <summary>For a report: what it says of one record; none: it is about many.</summary>
    public EquatableArray<ReportSectionSpec> Sections { get; init; } = [];

    /// <summary>For a report about many records: the fields that are added up.</summary>
    public EquatableArray<string> Sum { get; init; } = [];

    /// <summary>For a dashboard: its cards in order.</summary>
    public EquatableArray<CardSpec> Cards { get; init; } = [];
}
