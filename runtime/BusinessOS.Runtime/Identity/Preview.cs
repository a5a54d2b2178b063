using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Identity;

/// <summary>
/// A preview shows the apps as somebody with one role would see them. The viewer's session carries the role; it can only
/// take rights away from the administrator it belongs to.
/// </summary>
public static class Preview
{
    private const string RoleClaim = "bos:preview-role";
    private const string EntryClaim = "bos:preview";

    /// <summary>Whether the key is the preview's, told in the same time whether it is nearly right or not at all.</summary>
    public static bool KeyFits(string expected, string? given) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given ?? "")));

    /// <summary>What a preview's session carries.</summary>
    /// <param name="role">As <c>app.Role</c>; null for the administrator.</param>
    public static IReadOnlyList<Claim> As(string? role) =>
        role is null ? [new(EntryClaim, "true")] : [new(EntryClaim, "true"), new(RoleClaim, role)];

    /// <summary>Whether a session was begun with the preview's key, not with a password.</summary>
    public static bool IsEntered(ClaimsPrincipal principal) => principal.HasClaim(c => c.Type == EntryClaim);

    /// <summary>The address of the made-up person who stands for a role; demo records can be theirs.</summary>
    internal static string AddressOf(string role) => $"{role.ToLowerInvariant()}@example.com";

    internal static Actor Of(ClaimsPrincipal principal, Actor person, AppCatalog catalog) =>
        person.IsAdministrator && principal.FindFirstValue(RoleClaim) is { Length: > 0 } role
            ? new Actor(PersonOf(role), $"Preview {NameOf(role)}", AddressOf(NameOf(role)), new HashSet<string> { role }, false, false)
            {
                IsGuest = catalog.AreOfGuests([role]),
            }
            : person;

    private static string NameOf(string role) => role[(role.LastIndexOf('.') + 1)..];

    /// <summary>The same made-up person each time, so that what it made stays its own.</summary>
    private static Guid PersonOf(string role) => new(SHA256.HashData(Encoding.UTF8.GetBytes("preview:" + role)).AsSpan(0, 16));
}
