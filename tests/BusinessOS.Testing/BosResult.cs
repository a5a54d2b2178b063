namespace BusinessOS.Testing;

/// <summary>How a run of <c>bos</c> ended and what it said.</summary>
public sealed record BosResult(int ExitCode, string Output, string Errors)
{
    public override string ToString() => $"exit {ExitCode}\n--- output\n{Output}\n--- errors\n{Errors}";
}
