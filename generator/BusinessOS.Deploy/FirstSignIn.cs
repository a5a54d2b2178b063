using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace BusinessOS.Deploy;

/// <summary>
/// How the administrator that a first start made signs in. It is shown once; the engine keeps it in the container's log,
/// which is why the password has to be changed at the first sign-in.
/// </summary>
public sealed partial record FirstSignIn(string Email, string Password)
{
    /// <summary>Finds the host's announcement in what it printed.</summary>
    internal static bool TryFind(string said, [NotNullWhen(true)] out FirstSignIn? found)
    {
        found = Announcement().Match(said) is { Success: true } match ? new(match.Groups["email"].Value, match.Groups["password"].Value) : null;
        return found is not null;
    }

    /// <summary>What the host printed without its announcement, for texts that are shown, kept or passed on.</summary>
    internal static string Strike(string said) => Announcement().Replace(said, "first administrator: (not repeated here)");

    [GeneratedRegex(@"^first administrator: (?<email>\S+)  password: (?<password>\S+)  \(shown once\)[^\S\n]*$", RegexOptions.Multiline)]
    private static partial Regex Announcement();
}
