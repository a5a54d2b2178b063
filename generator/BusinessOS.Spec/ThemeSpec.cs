namespace BusinessOS.Spec;

/// <summary>How an app looks, as its owner wrote it.</summary>
public sealed record ThemeSpec
{
    /// <summary>The colour of buttons, links and marks: <c>#0b6e4f</c>.</summary>
    public string? Accent { get; init; }

    /// <summary>A picture in the folder <c>theme</c>, shown in place of the name.</summary>
    public string? Logo { get; init; }

    /// <summary>A square picture in the folder <c>theme</c>: for the browser's tab, and where there is no room for the logo.</summary>
    public string? Icon { get; init; }

    /// <summary>One of <see cref="ThemeWords.Corners"/>.</summary>
    public string? Corners { get; init; }

    /// <summary>One of <see cref="ThemeWords.Modes"/>: what people see who have chosen nothing.</summary>
    public string? Mode { get; init; }
}
