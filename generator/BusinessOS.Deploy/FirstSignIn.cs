using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace BusinessOS.Deploy;

/// <summary>How the administrator that a first start made signs in. It is shown once and kept nowhere.</summary>
public sealed partial record FirstSignIn(string Email, string Password)
{
    /// <summary>Finds the host's announcement in what it printed.</summary>
    internal static bool TryFind(string said, [NotNullWhen(true)] out FirstSignIn? found)
    {
        found = Announcement().Match(said) is { Success: true } match ? new(match.Groups["email"].Value, match.Groups["password"].Value) : null;
        return found is not null;
    }

    [GeneratedRegex(@"^first administrator: (?<email>\S+)  password: (?<password>\S+)  \(shown once\)\s*$", RegexOptions.Multiline)]
    private static partial Regex Announcement();
}
