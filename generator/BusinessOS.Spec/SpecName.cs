using System.Text;

namespace BusinessOS.Spec;

/// <summary>
/// Names are C# names, because expressions are C#; people write labels. Where a list takes either
/// (<c>choice In progress | Done</c>), the name is made from the label.
/// </summary>
public static class SpecName
{
    /// <summary>A C# name as specs write them: letters, digits and underscores, beginning with a letter that is not lower-case.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && !char.IsLower(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c == '_');

    /// <summary>The PascalCase name of a label: "In progress" gives <c>InProgress</c>. Null when the label has no letter or digit.</summary>
    public static string? FromLabel(string label)
    {
        var name = new StringBuilder(label.Length);
        var atWordStart = true;
        foreach (var c in label)
        {
            if (char.IsLetterOrDigit(c))
            {
                name.Append(atWordStart ? char.ToUpperInvariant(c) : c);
            }

            atWordStart = !char.IsLetterOrDigit(c);
        }

        if (name.Length == 0)
        {
            return null;
        }

        return IsName(name.ToString()) ? name.ToString() : $"Value{name}";
    }

    /// <summary>The label of a name: <c>LoanItem</c> and <c>loan-item</c> give "Loan item". Abbreviations stay: <c>VATRate</c> gives "VAT rate".</summary>
    public static string ToLabel(string name)
    {
        var label = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c is '_' or '-' or '.' or ' ')
            {
                label.Append(' ');
                continue;
            }

            var nextIsLower = i + 1 < name.Length && char.IsLower(name[i + 1]);
            var startsWord = i > 0 && char.IsUpper(c) && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (char.IsUpper(name[i - 1]) && nextIsLower));
            if (startsWord)
            {
                label.Append(' ');
            }

            var isWord = startsWord || (i > 0 && name[i - 1] is '_' or '-' or '.' or ' ');
            label.Append(label.Length == 0 ? char.ToUpperInvariant(c) : isWord && nextIsLower ? char.ToLowerInvariant(c) : c);
        }

        return label.ToString();
    }
}
