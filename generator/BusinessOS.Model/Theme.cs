namespace BusinessOS.Model;

/// <summary>How an app looks.</summary>
public sealed record Theme
{
    /// <summary>The shades made of its colour; null: those apps have.</summary>
    public AccentShades? Accent { get; init; }

    /// <summary>A picture as a data URI.</summary>
    public string? Logo { get; init; }

    /// <summary>A square picture as a data URI.</summary>
    public string? Icon { get; init; }

    /// <summary>One of <see cref="ThemeWords.Corners"/>; null: soft.</summary>
    public string? Corners { get; init; }

    /// <summary>One of <see cref="ThemeWords.Modes"/>; null: as the person's system.</summary>
    public string? Mode { get; init; }
}
