namespace BusinessOS.Model;

/// <summary>A page of an app.</summary>
public sealed record Page
{
    /// <summary>The C# class name: <c>LoanList</c>, or the owner's name.</summary>
    public required string Name { get; init; }

    public required PageKind Kind { get; init; }

    /// <summary>The entity it shows; null for a dashboard.</summary>
    public EntityRef? Entity { get; init; }

    public required string Title { get; init; }

    /// <summary>For a public page or a portal: what people read below the heading; empty where nothing is.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether everybody sees it, without signing in.</summary>
    public bool IsPublic { get; init; }

    /// <summary>For a public form or wizard: what is said once it was sent; empty for the usual words.</summary>
    public string Thanks { get; init; } = "";

    /// <summary>For a portal: the role of those who come in by it.</summary>
    public string? Role { get; init; }

    /// <summary>For a portal: the pages it leads to, in order.</summary>
    public EquatableArray<string> Pages { get; init; } = [];

    /// <summary>For a custom page: the class of its component.</summary>
    public string? Component { get; init; }

    /// <summary>
    /// Addresses: <c>/{app}</c> dashboard, <c>/{app}/{slug}</c> list, <c>/{app}/{slug}/board</c> board,
    /// <c>/{app}/{slug}/{Id:guid}</c> detail, <c>/{app}/{slug}/new</c> and <c>/{app}/{slug}/{Id:guid}/edit</c> form,
    /// <c>/{app}/pages/{kebab-name}</c> for the owner's additional pages, <c>/public/{app}/{kebab-name}</c> for public ones,
    /// <c>/portal/{app}/{kebab-name}</c> for portals; those about one record end with its id. An entity's first wizard has the form's <c>new</c>.
    /// </summary>
    public required EquatableArray<string> Routes { get; init; }

    /// <summary>Fields shown, in order.</summary>
    public required EquatableArray<string> Fields { get; init; }

    public Expr? Where { get; init; }

    public required EquatableArray<SortKey> Sort { get; init; }

    /// <summary>For a board: the field that makes the columns; for a calendar: the one that gives the colours; for a timeline: the one that groups its rows; for a tree: the reference to the record above; for a map: the location records stand at; for a report: what makes its groups; for a portal: the mail address by which people are known.</summary>
    public string? By { get; init; }

    /// <summary>For a calendar or timeline: the field records stand at.</summary>
    public string? Start { get; init; }

    /// <summary>For a calendar or timeline: the date a record lasts to, or its duration.</summary>
    public string? End { get; init; }

    /// <summary>For a calendar or timeline: how it begins; null: with its first view.</summary>
    public string? View { get; init; }

    /// <summary>For a gallery: the field whose picture is shown.</summary>
    public string? Image { get; init; }

    /// <summary>What gives records a colour; the first that is true counts.</summary>
    public EquatableArray<PageColour> Colours { get; init; } = [];

    /// <summary>For a detail page: its parts; none for the usual page.</summary>
    public EquatableArray<Tab> Tabs { get; init; } = [];

    /// <summary>For a wizard: its steps in order.</summary>
    public EquatableArray<PageStep> Steps { get; init; } = [];

    /// <summary>For a report: what it is printed on; null: as the organization's country does.</summary>
    public string? Paper { get; init; }

    /// <summary>For a report: whether the paper lies on its long side.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>For a report about one record: its parts in order; none: it is about many.</summary>
    public EquatableArray<ReportSection> Sections { get; init; } = [];

    /// <summary>For a report about many records: the columns that are added up.</summary>
    public EquatableArray<string> Sum { get; init; } = [];

    /// <summary>Whether it shows one record, which its address names.</summary>
    public bool IsAboutOne => Kind == PageKind.Detail || (Kind == PageKind.Report && Sections.Count > 0);

    public required EquatableArray<Card> Cards { get; init; }

    /// <summary>Whether it stands in the navigation.</summary>
    public required bool InNavigation { get; init; }
}
