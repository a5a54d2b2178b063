using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Identity;

namespace BusinessOS.Runtime.Identity;

/// <summary>Says in our words what Identity refused.</summary>
internal static class IdentityProblems
{
    public static IReadOnlyList<Problem> Of(IdentityResult result) => [.. result.Errors.Select(Of).Distinct()];

    private static Problem Of(IdentityError error) => error.Code switch
    {
        "DuplicateUserName" or "DuplicateEmail" => new Problem("Email", Say("Somebody has this address already.")),
        "InvalidUserName" or "InvalidEmail" => new Problem("Email", Say("This is not an e-mail address. Write it like ada@example.org.")),
        "PasswordTooShort" => new Problem("Password", Say($"At least {IdentityRegistration.ShortestPassword} characters.")),
        "PasswordRequiresUniqueChars" => new Problem("Password", Say("Use more different characters.")),
        "PasswordMismatch" => new Problem("CurrentPassword", Say("This is not your present password.")),
        _ => new Problem(null, error.Description),
    };
}
