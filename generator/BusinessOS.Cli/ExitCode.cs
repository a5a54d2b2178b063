namespace BusinessOS.Cli;

/// <summary>What <c>bos</c> answers to the shell.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>What was asked about has errors in it.</summary>
    public const int ErrorsFound = 1;

    /// <summary>Wrong usage, or the machine lacks what is needed.</summary>
    public const int WrongUsage = 2;
}
