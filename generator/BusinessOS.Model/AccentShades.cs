namespace BusinessOS.Model;

/// <summary>
/// A colour and what is made of it so that all that is written in or on it can be read: at least 4.5 to 1, level AA of
/// WCAG 2.2. Each is written <c>#0b6e4f</c>.
/// </summary>
public sealed record AccentShades
{
    /// <summary>The contrast that small text needs.</summary>
    public const double Readable = 4.5;

    private static readonly Rgb White = new(255, 255, 255);
    private static readonly Rgb Black = new(0, 0, 0);

    // The darkest of the light grounds text stands on, and the lightest of the dark ones: side bar and cards.
    private static readonly Rgb LightGround = new(0xF7, 0xF7, 0xF8);
    private static readonly Rgb DarkGround = new(0x1D, 0x1F, 0x24);

    private AccentShades(Rgb colour)
    {
        var on = White.ContrastTo(colour) >= Readable ? White : Black;
        var (softLight, softDark) = (colour.Mix(White, 0.9), colour.Mix(DarkGround, 0.78));
        Colour = colour.Hex;
        On = on.Hex;
        Strong = colour.Mix(on == White ? Black : White, 0.14).Hex;
        (SoftLight, SoftDark) = (softLight.Hex, softDark.Hex);
        TextLight = Until(colour, Black, shade => shade.ContrastTo(LightGround) >= Readable && shade.ContrastTo(softLight) >= Readable).Hex;
        TextDark = Until(colour, White, shade => shade.ContrastTo(DarkGround) >= Readable && shade.ContrastTo(softDark) >= Readable).Hex;
    }

    /// <summary>The colour itself, of buttons and marks.</summary>
    public string Colour { get; }

    /// <summary>What is written on it: white, or black where white could not be read.</summary>
    public string On { get; }

    /// <summary>A button under the pointer.</summary>
    public string Strong { get; }

    /// <summary>Links on light pages.</summary>
    public string TextLight { get; }

    /// <summary>Links on dark pages.</summary>
    public string TextDark { get; }

    /// <summary>The ground of what is chosen, on light pages.</summary>
    public string SoftLight { get; }

    /// <summary>The ground of what is chosen, on dark pages.</summary>
    public string SoftDark { get; }

    /// <param name="written"><c>#0b6e4f</c>, <c>0b6e4f</c> or <c>#063</c>; null for anything else.</param>
    public static AccentShades? Of(string written) => Rgb.Read(written) is { } colour ? new(colour) : null;

    private static Rgb Until(Rgb colour, Rgb towards, Func<Rgb, bool> isEnough)
    {
        var steps = Enumerable.Range(0, 51).Select(step => colour.Mix(towards, step / 50.0));
        return steps.First(isEnough);
    }
}
