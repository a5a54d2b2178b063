namespace BusinessOS.Runtime.Ui.Formatting;

/// <summary>The colour an owner gave a choice or a state.</summary>
public static class ChipTone
{
    /// <summary>Null when it has none of its own.</summary>
    public static Tone? Of(Option option) => option.Colour is { } name ? Named(name) : null;

    /// <summary>The colour of a name an owner wrote: <c>red</c>.</summary>
    public static Tone? Named(string name) => name == "grey" ? Tone.Neutral : Enum.TryParse<Tone>(name, ignoreCase: true, out var tone) ? tone : null;
}
