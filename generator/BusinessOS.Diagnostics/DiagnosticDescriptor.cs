using System.Globalization;

namespace BusinessOS.Diagnostics;

/// <summary>
/// One kind of user-visible problem. The code is stable and never reused: Spec BOS0001-0999, Model 1000s, Emit 2000s,
/// Compile 3000s, Deploy 4000s, Assistant 5000s, Runtime 6000s, our own defects 9000s.
/// </summary>
/// <param name="Code">The stable code, such as <c>BOS1003</c>.</param>
/// <param name="Message">What is wrong, with <c>{0}</c> placeholders; names the thing.</param>
/// <param name="Fix">What to do about it, with the same placeholders; empty when the message says it all.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Message, string Fix = "")
{
    /// <summary>The problem at a place, its placeholders filled with <paramref name="arguments"/>.</summary>
    public Diagnostic At(SourceSpan span, params ReadOnlySpan<object?> arguments) => new(
        this,
        span,
        string.Format(CultureInfo.InvariantCulture, Message, arguments),
        string.Format(CultureInfo.InvariantCulture, Fix, arguments));
}
