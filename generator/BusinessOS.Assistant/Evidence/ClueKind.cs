namespace BusinessOS.Assistant.Evidence;

/// <summary>What a clue speaks for.</summary>
internal enum ClueKind
{
    /// <summary>Named as a kind of record outright: a bullet of its own with a list of values.</summary>
    Declared,

    /// <summary>Named as something records are kept of.</summary>
    Kept,

    /// <summary>Values of it are named.</summary>
    HasValues,

    /// <summary>It stands in a relation with a count.</summary>
    Related,

    /// <summary>The app is named after it.</summary>
    Subject,

    /// <summary>Somebody who acts.</summary>
    Actor,

    /// <summary>Named as a role outright: "as a manager", "roles: manager".</summary>
    Role,

    /// <summary>The business itself, or the app.</summary>
    Owner,

    /// <summary>Named as a value of something else.</summary>
    Value,

    /// <summary>The text says it is not kept.</summary>
    Excluded,
}
