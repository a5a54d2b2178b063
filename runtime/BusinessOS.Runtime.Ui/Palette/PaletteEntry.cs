namespace BusinessOS.Runtime.Ui.Palette;

/// <summary>Something the palette can do or go to.</summary>
/// <param name="Where">The app, or the kind of record: what tells two of the same name apart.</param>
/// <param name="Command">What to do here; null when it leads to <paramref name="Address"/>.</param>
public sealed record PaletteEntry(string Group, string Title, string Where, string Address, string Icon, PageCommand? Command = null);
