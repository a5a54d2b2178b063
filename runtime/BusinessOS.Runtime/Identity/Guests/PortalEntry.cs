namespace BusinessOS.Runtime.Identity.Guests;

/// <summary>What became of a code somebody typed in.</summary>
public enum PortalEntry
{
    /// <summary>The session is that person's.</summary>
    Entered,

    /// <summary>It is not the code; it may be tried again.</summary>
    Wrong,

    /// <summary>There is nothing to try any more: it was used, is too old, or was tried too often.</summary>
    Expired,
}
