namespace BusinessOS.Cli;

/// <summary>Where a locally run tenant keeps its data when nothing is said.</summary>
internal static class DataFolder
{
    public const string Default = ".bos/data";
}
