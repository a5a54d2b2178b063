namespace BusinessOS.Runtime.Identity.Guests;

/// <summary>A code that was sent to somebody who wants to come in by a portal. It is good once, for a short time.</summary>
internal sealed class PortalCode
{
    /// <summary>What the browser that asked for it shows with the code.</summary>
    public Guid Id { get; set; }

    /// <summary>As <c>app.Portal</c>.</summary>
    public required string Portal { get; set; }

    /// <summary>The address it was asked for, in small letters.</summary>
    public required string Email { get; set; }

    /// <summary>From where it was asked for.</summary>
    public required string Origin { get; set; }

    /// <summary>SHA-256 of id and code, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>How many times a code was tried.</summary>
    public int Tries { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}
