namespace BusinessOS.Model;

/// <summary>What becomes of a record when the one it refers to is deleted.</summary>
public enum DeleteRule
{
    /// <summary>The other cannot be deleted.</summary>
    Restrict,

    /// <summary>The reference is emptied.</summary>
    Clear,

    /// <summary>The record is deleted with it.</summary>
    Cascade,
}
