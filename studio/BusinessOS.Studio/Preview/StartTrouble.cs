namespace BusinessOS.Studio.Preview;

/// <summary>Why a host did not start, told by the code at the end of its last words.</summary>
internal static class StartTrouble
{
    /// <summary>The schema could not be brought about, or was written by a newer version: without the records it may start.</summary>
    private static readonly string[] WithRecords = ["(BOS6003)", "(BOS6009)"];

    public static bool IsWithRecords(string lastWords) => WithRecords.Any(code => lastWords.Contains(code, StringComparison.Ordinal));
}
