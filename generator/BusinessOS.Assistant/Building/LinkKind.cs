namespace BusinessOS.Assistant.Building;

/// <summary>How many go with how many.</summary>
internal enum LinkKind
{
    /// <summary>The holder points at one target; a target has many holders.</summary>
    Reference,

    /// <summary>One goes with one.</summary>
    One,

    /// <summary>Many go with many.</summary>
    Many,
}
