namespace BusinessOS.Runtime.Api.Reports;

/// <summary>The name under which a report is saved: its title, as far as every system takes it.</summary>
internal static class ReportFileName
{
    private const int Longest = 80;

    /// <param name="otherwise">What it is called where nothing of the title is left.</param>
    public static string Of(string title, string otherwise)
    {
        var kept = new string([.. title.Normalize().Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '(' or ')' ? c : ' ')]);
        var name = string.Join(' ', kept.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        name = name.Length > Longest ? name[..Longest].TrimEnd('.', ' ') : name;
        return $"{(name.Length == 0 ? otherwise : name)}.pdf";
    }
}
