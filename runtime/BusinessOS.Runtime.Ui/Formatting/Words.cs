namespace BusinessOS.Runtime.Ui.Formatting;

/// <summary>Puts labels into sentences.</summary>
public static class Words
{
    /// <summary>
    /// A label inside a sentence: <c>Loan</c> becomes <c>loan</c>, <c>Purchase Order</c> becomes <c>purchase order</c>.
    /// Words written with capitals of their own, <c>VAT number</c> or <c>iPad</c>, stay as they are.
    /// </summary>
    public static string Inside(string label) =>
        string.Join(' ', label.Split(' ').Select(word => IsPlain(word) ? word.ToLowerInvariant() : word));

    /// <summary>Number and noun: <c>1 loan</c>, <c>3 loans</c>.</summary>
    public static string Count(int count, EntityDefinition entity) =>
        $"{count.ToString("#,0", FieldFormat.Culture)} {Inside(count == 1 ? entity.Label : entity.Plural)}";

    /// <summary><c>a loan</c>, <c>an invoice</c>; by the letter, which is right more often than not.</summary>
    public static string WithArticle(string label)
    {
        var word = Inside(label);
        return word.Length > 0 && "aeiou".Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal) ? "an " + word : "a " + word;
    }

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items, string last = "and") => items switch
    {
        [] => "",
        [var one] => one,
        _ => $"{string.Join(", ", items.SkipLast(1))} {last} {items[^1]}",
    };

    /// <summary>The first letter large, the rest as it is.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static bool IsPlain(string word) =>
        word.Length > 0 && (word.Length == 1 || !word.Skip(1).Any(char.IsUpper));
}
