using System.Text;

namespace BusinessOS.Studio.Projects;

/// <summary>An id from a name: "Équipment loans!" → <c>equipment-loans</c>.</summary>
internal static class NewId
{
    private const int Longest = 40;

    public static string Of(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (char.IsWhiteSpace(c) || c is '-' or '_' or '/' or '.')
            {
                id.Append('-');
            }
        }

        var words = id.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join('-', words).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-');
        return text.Length switch
        {
            0 => "app",
            > Longest => text[..Longest].TrimEnd('-'),
            _ => text,
        };
    }
}
