namespace BusinessOS.Emit.Views;

/// <summary>The texts of a language: its tag, and each key with its text.</summary>
internal sealed record TextTableView(string Tag, EquatableArray<string> Texts);
