namespace BusinessOS.Diagnostics;

/// <summary>One problem found in what somebody wrote: what, where and what to do.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceSpan Span, string Message, string Fix)
{
    public string Code => Descriptor.Code;

    public Severity Severity => Descriptor.Severity;

    public bool IsError => Severity == Severity.Error;

    public override string ToString() => Span.IsNone
        ? $"{Severity.ToString().ToLowerInvariant()} {Code}: {Message}"
        : $"{Span}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}
