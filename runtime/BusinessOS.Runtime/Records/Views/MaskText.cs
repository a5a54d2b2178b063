namespace BusinessOS.Runtime.Records.Views;

/// <summary>What people see of a masked value: dots, and of some kinds of text its end, by which those who know the value recognise it.</summary>
public static class MaskText
{
    /// <summary>Stands for what is not shown, and does not tell how long it is.</summary>
    public const string Dots = "••••";

    private const int MostShown = 4;

    /// <summary>The masked text of a value that is text; null for one that is none, or empty.</summary>
    public static string? Of(FieldDefinition field, object? value) => value is string { Length: > 0 } text ? Of(field.Kind, text) : null;

    /// <summary>Whether somebody sent a mask, or a piece of one, in place of a value.</summary>
    public static bool IsIn(string text) => text.Contains('•', StringComparison.Ordinal);

    private static string Of(FieldKind kind, string text) => kind switch
    {
        FieldKind.Email when text.IndexOf('@', StringComparison.Ordinal) is var at and > 0 => Dots + text[at..],
        FieldKind.Text or FieldKind.Phone or FieldKind.AutoNumber => Dots + End(text),
        _ => Dots,
    };

    /// <summary>At most a third of the text: what is shown of a short one would be most of it.</summary>
    private static string End(string text)
    {
        var start = text.Length - Math.Min(MostShown, text.Length / 3);
        return start < text.Length && char.IsLowSurrogate(text[start]) ? text[(start + 1)..] : text[start..];
    }
}
