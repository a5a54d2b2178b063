namespace BusinessOS.Runtime.Ui.Pages;

/// <summary>Keeps redirects inside the house: an address given from outside is followed only when it is a path of ours.</summary>
internal static class LocalAddress
{
    public static string Of(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal)
            && !address.Any(char.IsControl)
            ? address
            : "/";
}
