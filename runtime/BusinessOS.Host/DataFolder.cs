namespace BusinessOS.Host;

/// <summary>The folder of a tenant's database, files and keys. A new one is its owner's alone: it holds what nobody else may read.</summary>
internal static class DataFolder
{
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
