namespace BusinessOS.Runtime.Identity.Guests;

/// <summary>
/// The way in by a portal: a code to the mail address, typed in where it was asked for. Call it while an HTTP request is
/// answered, not from a circuit: it sets the session's cookie.
/// </summary>
public interface IPortalDoor
{
    /// <summary>Sends a code, if the portal knows the address. The answer is the same if it does not.</summary>
    /// <returns>What to show with the code.</returns>
    Task<Guid> AskAsync(PortalDefinition portal, string email, CancellationToken cancellationToken);

    /// <param name="ticket">What <see cref="AskAsync"/> gave.</param>
    /// <param name="code">What was typed.</param>
    Task<PortalEntry> EnterAsync(PortalDefinition portal, Guid ticket, string code, CancellationToken cancellationToken);
}
