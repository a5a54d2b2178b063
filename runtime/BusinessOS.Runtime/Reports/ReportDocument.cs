namespace BusinessOS.Runtime.Reports;

/// <summary>A report as one person reads it now: the same for a page and for paper.</summary>
/// <param name="Organization">What stands at the top where there is no logo.</param>
/// <param name="Date">When it was made, in words.</param>
/// <param name="Language">As a BCP 47 tag.</param>
public sealed record ReportDocument(ReportDefinition Report, string Title, string Organization, string Date, string Language)
{
    public ThemePicture? Logo { get; init; }

    public IReadOnlyList<ReportBlock> Blocks { get; init; } = [];

    /// <summary>What has to be known about it, such as that it was cut; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>How many rows there are beyond those read; 0 where all were.</summary>
    public int More { get; init; }
}
