using System.Text;
using Humanizer;

namespace BusinessOS.Model.Resolving;

/// <summary>Makes the names that follow from a name: labels, plurals, addresses, tables. Invariant of the machine's culture.</summary>
internal static class Naming
{
    /// <summary>The part of an app's addresses that belongs to the owner's additional pages.</summary>
    public const string PagesSlug = "pages";

    /// <summary>The beginning of addresses that everybody may visit.</summary>
    public const string PublicSlug = "public";

    /// <summary>The beginning of portals' addresses.</summary>
    public const string PortalSlug = "portal";

    /// <summary>The words of a PascalCase or kebab-case name: <c>VATRate2</c> gives VAT, Rate2.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        List<string> words = [];
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var follows = i + 1 < name.Length && char.IsLower(name[i + 1]);
            var starts = i > 0 && char.IsUpper(c) && (!char.IsUpper(name[i - 1]) || follows);
            if (starts || !char.IsLetterOrDigit(c))
            {
                Flush();
            }

            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>"Due on" for <c>DueOn</c>.</summary>
    public static string Label(string name)
    {
        var label = SpecName.ToLabel(name);
        return label.EndsWith(" id", StringComparison.Ordinal) ? $"{label[..^2]}ID" : label;
    }

    /// <summary>The label of many: "Line items" for "Line item".</summary>
    public static string Plural(string label)
    {
        // Only the last word changes, in small letters, for which the rules hold in every culture.
        var space = label.LastIndexOf(' ');
        var last = label[(space + 1)..];
        if (last.Length == 0 || last.All(char.IsUpper))
        {
            return last.Length == 0 ? label : $"{label}s";
        }

        var plural = last.ToLowerInvariant().Pluralize(inputIsKnownToBeSingular: false);
        return label[..(space + 1)] + (char.IsUpper(last[0]) ? Capital(plural) : plural);
    }

    /// <summary>The label within a sentence: "loan item", but "VAT rate".</summary>
    public static string InSentence(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1]) ? $"{char.ToLowerInvariant(label[0])}{label[1..]}" : label;

    /// <summary><c>line-item</c> for <c>LineItem</c>.</summary>
    public static string Kebab(string name) => string.Join('-', Words(name)).ToLowerInvariant();

    /// <summary><c>line_item</c> for <c>LineItem</c> and <c>line-item</c>.</summary>
    public static string Snake(string name) => string.Join('_', Words(name)).ToLowerInvariant();

    /// <summary><c>LineItem</c> for <c>line-item</c>.</summary>
    public static string Pascal(string name) => string.Concat(Words(name).Select(Capital));

    /// <summary>The address of an entity: its plural in kebab-case, from its name and never from its label, so that it stays.</summary>
    public static string Slug(string entity)
    {
        var slug = Kebab(Plural(string.Join(' ', Words(entity).Select(word => word.ToLowerInvariant()))));

        // Under "pages" the owner's additional pages live.
        return slug == PagesSlug ? Kebab(entity) : slug;
    }

    public static string Table(string app, string entity) => $"{Snake(app)}_{Snake(entity)}";

    private static string Capital(string word) => word.Length == 0 ? word : $"{char.ToUpperInvariant(word[0])}{word[1..]}";
}
