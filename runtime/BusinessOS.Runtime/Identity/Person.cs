using Microsoft.AspNetCore.Identity;

namespace BusinessOS.Runtime.Identity;

/// <summary>An account of the tenant.</summary>
internal sealed class Person : IdentityUser<Guid>
{
    public string Name { get; set; } = "";

    public bool IsAdministrator { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>The password was given by somebody else and is for one use.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Came in by a portal: who they are and what they may do follows from the records about them.</summary>
    public bool IsGuest { get; set; }

    /// <summary>The language chosen, as a BCP 47 tag; null for that of the browser.</summary>
    public string? Language { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
