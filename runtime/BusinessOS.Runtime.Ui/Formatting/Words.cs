namespace BusinessOS.Runtime.Ui.Formatting;

/// <summary>Puts labels into sentences.</summary>
public static class Words
{
    /// <summary>
    /// A label inside a sentence: <c>Loan</c> becomes <c>loan</c>, <c>Purchase Order</c> becomes <c>purchase order</c>.
    /// Words written with capitals of their own, <c>VAT number</c> or <c>iPad</c>, stay as they are, and in other languages all do.
    /// </summary>
    public static string Inside(string label) => Wording.Inside(label);

    /// <summary>Number and noun: <c>1 loan</c>, <c>3 loans</c>.</summary>
    public static string Count(int count, EntityDefinition entity) =>
        $"{count.ToString("#,0", FieldFormat.Culture)} {Inside(count == 1 ? entity.Label : entity.Plural)}";

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items, string last = "and") => items switch
    {
        [] => "",
        [var one] => one,
        _ => $"{string.Join(", ", items.SkipLast(1))} {(last == "or" ? Say("or") : Say("and"))} {items[^1]}",
    };

    /// <summary>The first letter large, the rest as it is.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
