namespace BusinessOS.Spec.Writing.Merging;

/// <summary>Replaces the text from one offset to another, the second exclusive.</summary>
internal readonly record struct TextEdit(int Start, int End, string Text);
