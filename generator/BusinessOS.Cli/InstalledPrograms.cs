namespace BusinessOS.Cli;

/// <summary>The folders of an installation: <c>bos</c>, <c>host</c>, <c>portable</c>, <c>tester</c> and <c>studio</c> stand beside each other.</summary>
/// <param name="Host">The host for this machine.</param>
/// <param name="PortableHost">The host for every machine: what is deployed and ejected.</param>
internal sealed record InstalledPrograms(string Host, string PortableHost, string Studio, string Packs, string Tester)
{
    public static InstalledPrograms Beside(string cliFolder)
    {
        var root = Path.GetFullPath(Path.Combine(cliFolder, ".."));
        return new(Path.Combine(root, "host"), Path.Combine(root, "portable"), Path.Combine(root, "studio"), Path.Combine(cliFolder, "packs"), Path.Combine(root, "tester"));
    }
}
