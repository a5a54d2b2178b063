using BusinessOS.Diagnostics;

namespace BusinessOS.Studio.Publishing;

/// <summary>What can be wrong with a publication before the engine is asked.</summary>
internal static class PublishDiagnostics
{
    public static readonly DiagnosticDescriptor Refused = new("BOS4501", Severity.Error, "{0}", "");
}
