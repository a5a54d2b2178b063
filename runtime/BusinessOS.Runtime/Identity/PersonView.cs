namespace BusinessOS.Runtime.Identity;

/// <summary>A person of the tenant.</summary>
/// <param name="Roles">As <c>app.Role</c>.</param>
/// <param name="MustChangePassword">Whether the password is a one-time password still.</param>
public sealed record PersonView(
    Guid Id, string Email, string Name, IReadOnlyList<string> Roles, bool IsAdministrator, bool IsActive, bool MustChangePassword)
{
    /// <summary>The language this person chose, as a BCP 47 tag; null where they have not.</summary>
    public string? Language { get; init; }
}
