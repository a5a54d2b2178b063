using BusinessOS.Diagnostics;

namespace BusinessOS.Deploy;

/// <summary>The world did not play along; carries what to tell the person. Turned into an outcome once, by the deployer.</summary>
internal sealed class DeploymentException : Exception
{
    public DeploymentException(Diagnostic diagnostic)
        : base(diagnostic.Message) => Diagnostic = diagnostic;

    public Diagnostic Diagnostic { get; }

    public static DeploymentException Of(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        new(descriptor.At(SourceSpan.None, arguments));
}
