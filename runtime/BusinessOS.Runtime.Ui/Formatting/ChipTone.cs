namespace BusinessOS.Runtime.Ui.Formatting;

/// <summary>The colour an owner gave a choice or a state.</summary>
public static class ChipTone
{
    /// <summary>Null when it has none of its own.</summary>
    public static Tone? Of(Option option) => option.Colour switch
    {
        null => null,
        "grey" => Tone.Neutral,
        var name => Enum.TryParse<Tone>(name, ignoreCase: true, out var tone) ? tone : null,
    };
}
