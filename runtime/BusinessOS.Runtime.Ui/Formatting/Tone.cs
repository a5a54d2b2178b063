namespace BusinessOS.Runtime.Ui.Formatting;

/// <summary>The colour of a state, by what it means rather than by taste.</summary>
public enum Tone
{
    /// <summary>Nothing has begun.</summary>
    Neutral,

    /// <summary>Newly arrived, or under way as planned.</summary>
    Blue,

    /// <summary>Somebody has to do something.</summary>
    Amber,

    /// <summary>Well ended, or as it should be.</summary>
    Green,

    /// <summary>Ended badly, or late.</summary>
    Red,

    /// <summary>Under way, told apart from its neighbours.</summary>
    Violet,

    /// <summary>Under way, told apart from its neighbours.</summary>
    Teal,
}
