using System.Globalization;
using System.Text;
using Humanizer;

namespace BusinessOS.Import.Inference;

/// <summary>The words in the names of tables and columns, and C# names made of them.</summary>
internal static class Words
{
    private const int LongestEntity = 30;
    private const int LongestField = 45;

    private static readonly string[] Prefixes = ["tbl", "tb", "t", "tab", "table", "dbo", "dim", "fact"];

    /// <summary>tblOrder_Details → order, details; small letters.</summary>
    public static string[] Of(string name)
    {
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var starts = i > 0 && char.IsUpper(c) && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
            words.Append(starts ? " " : "").Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The words of a table without what says that it is one.</summary>
    public static string[] OfTable(string name)
    {
        var words = Of(name);
        return words.Length > 1 && Prefixes.Contains(words[0]) ? words[1..] : words;
    }

    /// <summary>The last word in the singular: customers → customer.</summary>
    public static string[] Singular(string[] words) => words.Length == 0 ? words : [.. words[..^1], Singular(words[^1])];

    public static string Singular(string word) => word.Length <= 3 || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal)
        ? word
        : word.Singularize(inputIsKnownToBePlural: false);

    public static string Plural(string word) => word.Pluralize(inputIsKnownToBeSingular: false);

    /// <summary>A C# name of the words; "Value" where they have none of a name's characters.</summary>
    public static string Pascal(IEnumerable<string> words, string otherwise)
    {
        var name = SpecName.FromLabel(string.Join(' ', words.Select(Plain)));
        return name ?? otherwise;
    }

    public static string Entity(string[] words) => Cut(Pascal(words, "Table"), LongestEntity);

    public static string Field(string[] words) => Cut(Pascal(words, "Value"), LongestField);

    /// <summary>The first of name, name2, name3 … that is free.</summary>
    public static string Free(string name, Func<string, bool> taken)
    {
        var free = name;
        for (var number = 2; taken(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
        }

        return free;
    }

    /// <summary>A label that keeps what people wrote where the name could not; null where the name says it as well.</summary>
    public static string? LabelFor(string name, string written)
    {
        var text = string.Join(' ', written.Split(['_', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        var made = SpecName.ToLabel(name);
        var isWords = written.Contains(' ', StringComparison.Ordinal) || written.Any(c => c > 127 || (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.')));
        var label = isWords ? text : SpecName.ToLabel(Pascal(Of(written), name));
        label = label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];
        label = label.Length > 100 ? label[..100].TrimEnd() : label;
        return label.Length == 0 || string.Equals(label, made, StringComparison.Ordinal) ? null : label;
    }

    /// <summary>Kebab-case for an app's id.</summary>
    public static string Id(string name)
    {
        var id = string.Join('-', Of(name).Select(Plain).Select(w => new string([.. w.Where(char.IsAsciiLetterOrDigit)])).Where(w => w.Length > 0));
        id = id.Length == 0 ? "imported" : char.IsAsciiDigit(id[0]) ? "app-" + id : id;
        id = id.Length > 20 ? id[..20].Trim('-') : id;
        return Model.ReservedIds.Contains(id) ? $"my-{id}" : id;
    }

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..length];

    /// <summary>Without accents: straße → strasse, café → cafe. Letters of other scripts stay.</summary>
    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word.Replace("ß", "ss", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal)
            .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c);
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
