namespace BusinessOS.Diagnostics.Rendering;

/// <summary>The parts of a rendered problem, for those who colour them.</summary>
public enum DiagnosticPart
{
    Location,
    Severity,
    Message,

    /// <summary>Line numbers and the bars beside the code.</summary>
    Gutter,
    Source,
    Marker,
    Fix,
}
