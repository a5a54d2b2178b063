using MimeKit;

namespace BusinessOS.Runtime.Workflows.Mail;

/// <summary>Reads who a mail is for.</summary>
internal static class MailAddresses
{
    /// <summary>The addresses in a text, separated by commas or semicolons, each once; what is no address is left out.</summary>
    public static IReadOnlyList<string> In(string? text) =>
        (text ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => MailboxAddress.TryParse(part, out var address) ? address.Address : "")
            .Where(address => address.Contains('@', StringComparison.Ordinal))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();

    /// <summary>A subject is one line, whatever the values in it hold.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
