namespace BusinessOS.Cli;

/// <summary>The folders of an installation: <c>bos</c>, <c>host</c>, <c>tester</c> and <c>studio</c> stand beside each other.</summary>
internal sealed record InstalledPrograms(string Host, string Studio, string Packs, string Tester)
{
    public static InstalledPrograms Beside(string cliFolder)
    {
        var root = Path.GetFullPath(Path.Combine(cliFolder, ".."));
        return new(Path.Combine(root, "host"), Path.Combine(root, "studio"), Path.Combine(cliFolder, "packs"), Path.Combine(root, "tester"));
    }
}
