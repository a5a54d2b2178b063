namespace BusinessOS.Diagnostics;

/// <summary>How much a <see cref="Diagnostic"/> matters: only an <see cref="Error"/> stops the next stage.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
