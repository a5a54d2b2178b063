namespace BusinessOS.Spec.Schema;

/// <summary>What may stand as the value of a key.</summary>
internal enum SpecShape
{
    /// <summary>Words for people, or a name.</summary>
    Text,

    /// <summary>A C# expression.</summary>
    Expression,

    /// <summary>Text with <c>{…}</c> holes.</summary>
    Template,

    /// <summary>A number or a date.</summary>
    Bound,

    Flag,
    WholeNumber,

    /// <summary>A field's type, or its whole short form.</summary>
    FieldType,

    /// <summary>One of <see cref="RollupMeasures.All"/>.</summary>
    Measure,

    /// <summary>Names, with commas or as a list.</summary>
    Names,

    PageKind,
    CardKind,
    Roles,
    Fields,
    Choices,

    /// <summary>One of <see cref="ChipColours.All"/>.</summary>
    Colour,

    States,
    Transitions,
    Actions,
    Validations,
    Views,
    Unique,
    Indexes,
    DeleteRule,
    PersonalKind,
    Grants,
    Shares,
    Cards,

    /// <summary>One of <see cref="PageKinds.CalendarViews"/> or <see cref="PageKinds.TimelineViews"/>.</summary>
    CalendarView,

    /// <summary>A field's name to one of <see cref="ChipColours.All"/>.</summary>
    PageColours,

    Tabs,
    FieldGroups,

    /// <summary>Some of <see cref="PageKinds.TabParts"/>.</summary>
    TabParts,

    PageSteps,

    /// <summary>One of <see cref="PageKinds.Papers"/>.</summary>
    Paper,

    ReportSections,
    Steps,

    /// <summary>A field's name to a C# expression.</summary>
    Assignments,

    Mail,
    Entities,
    Pages,
    Workflows,

    /// <summary>A language's tag to its texts.</summary>
    Languages,

    /// <summary>A name to what people read.</summary>
    Texts,

    // Each a name to its text, or to the keys of its texts: see TextShape.
    RoleTexts,
    EntityTexts,
    FieldTexts,
    TransitionTexts,
    PageTexts,
    TabTexts,
    StepTexts,
    SectionTexts,
    WorkflowTexts,
    MailTexts,

    Overlays,

    /// <summary>Fields by name, each in its short form, or with the keys that are said of one that is there.</summary>
    OverlayFields,

    /// <summary>Pages of an app, by name, each with the keys that are said of it.</summary>
    OverlayPages,

    /// <summary>The keys of a theme.</summary>
    Theme,

    /// <summary>One of <see cref="ThemeWords.Corners"/>.</summary>
    Corners,

    /// <summary>One of <see cref="ThemeWords.Modes"/>.</summary>
    ThemeMode,

    /// <summary>A list of entries, each the name of what it leads to, or its keys.</summary>
    Menu,

    /// <summary>One of <see cref="MenuIcons.All"/>.</summary>
    MenuIcon,

    /// <summary>Ids of apps, each with an optional range of versions.</summary>
    Uses,
}
