namespace BusinessOS.Runtime.Definitions;

/// <summary>How an app looks. Colours are written <c>#0b6e4f</c>; what is null is as apps have it.</summary>
public sealed record ThemeDefinition
{
    /// <summary>Buttons and marks.</summary>
    public string? Accent { get; init; }

    /// <summary>What is written on them.</summary>
    public string? OnAccent { get; init; }

    /// <summary>A button under the pointer.</summary>
    public string? Strong { get; init; }

    /// <summary>Links on light pages.</summary>
    public string? TextLight { get; init; }

    /// <summary>Links on dark pages.</summary>
    public string? TextDark { get; init; }

    /// <summary>The ground of what is chosen, on light pages.</summary>
    public string? SoftLight { get; init; }

    /// <summary>The ground of what is chosen, on dark pages.</summary>
    public string? SoftDark { get; init; }

    /// <summary><c>sharp</c>, <c>soft</c> or <c>round</c>.</summary>
    public string? Corners { get; init; }

    /// <summary><c>light</c> or <c>dark</c> for those who have chosen nothing; else as their system.</summary>
    public string? Mode { get; init; }

    public ThemePicture? Logo { get; init; }

    public ThemePicture? Icon { get; init; }
}
